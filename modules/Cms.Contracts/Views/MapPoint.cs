namespace CommunityKit.Cms.Views;

/// <summary>A place on a sketch.</summary>
/// <param name="Number">Its number on the sketch and in the list.</param>
/// <param name="Name">Its name.</param>
/// <param name="Note">How to find it; may be empty.</param>
/// <param name="X">Units from the left.</param>
/// <param name="Y">Units from the top.</param>
public sealed record MapPoint(int Number, string Name, string Note, int X, int Y);
