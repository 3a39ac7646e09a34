namespace CommunityKit.Media.Exchange;

/// <summary>An asset in an export. (Setters: generated code would lose the defaults of init-only members.)</summary>
internal sealed class AssetRecord
{
    public Guid Id { get; set; }

    public string Name { get; set; } = "";

    /// <summary>Its name in addresses, which stays when people rename it.</summary>
    public string Slug { get; set; } = "";

    /// <summary>Names of the folders that it lies in, from the top.</summary>
    public IReadOnlyList<string> Folder { get; set; } = [];

    public LocalizedText Alt { get; set; } = LocalizedText.Empty;

    public IReadOnlyList<string> Tags { get; set; } = [];

    public int FocusX { get; set; } = 50;

    public int FocusY { get; set; } = 50;

    /// <summary>The picture that stands for a video.</summary>
    public Guid? Poster { get; set; }

    /// <summary>The file beside the recipe.</summary>
    public string Content { get; set; } = "";
}
