namespace CommunityKit.ContentImport.Foreign;

/// <summary>A menu.</summary>
/// <param name="Row">Line of the file.</param>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its name for editors.</param>
/// <param name="Entries">What it offers, in order.</param>
internal sealed record ForeignMenu(long Row, string Key, string Name, IReadOnlyList<ForeignMenuEntry> Entries) : ForeignThing(Row);
