using CommunityKit.UI.Admin.Forms;
using CommunityKit.UI.Forms;

namespace CommunityKit.Notifications.Texts;

/// <summary>The words of a message in a language as staff edit them. Both empty means: the module's own.</summary>
internal sealed class TextModel
{
    [Field(ReadOnly = true)]
    public string Name { get; set; } = "";

    [MaxCharacters(ShopText.MaxSubject)]
    public string? Subject { get; set; }

    [Field(Input = FieldInput.Lines), MaxCharacters(ShopText.MaxText)]
    public string? Text { get; set; }

    [Field(ReadOnly = true)]
    public string Arguments { get; set; } = "";

    [Field(Input = FieldInput.Lines, ReadOnly = true)]
    public string Original { get; set; } = "";

    [Field(Input = FieldInput.Lines, ReadOnly = true)]
    public string Preview { get; set; } = "";

    public long Version { get; set; }
}
