namespace CommunityKit.Catalog.Views;

/// <summary>A picture, ready to show.</summary>
/// <param name="Url">Address, with the tenant's prefix.</param>
/// <param name="Alt">What it shows, in the reader's language; empty when it only decorates.</param>
public sealed record Picture(string Url, string Alt);
