namespace CommunityKit.Catalog.Imports.Native;

/// <summary>A picture in a cell. (Setters: generated code would lose the defaults of init-only members.)</summary>
internal sealed class NativeImage
{
    public string? File { get; set; }

    public string? Source { get; set; }

    public LocalizedText Alt { get; set; } = LocalizedText.Empty;
}
