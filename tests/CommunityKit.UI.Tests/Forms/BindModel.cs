using System.ComponentModel.DataAnnotations;
using CommunityKit.Monetary;
using CommunityKit.Texts;
using CommunityKit.UI.Admin.Forms;
using CommunityKit.UI.Forms;

namespace CommunityKit.UI.Tests.Forms;

/// <summary>One property for every binder and every message.</summary>
public sealed class BindModel
{
    public Money Price { get; set; }

    public Money? Was { get; set; }

    public LocalizedText Name { get; set; } = LocalizedText.Of("zh-CN", "旧名").With("ja", "古い");

    [Required]
    public LocalizedText Title { get; set; } = LocalizedText.Empty;

    public DateTimeOffset At { get; set; }

    public DateTimeOffset? Until { get; set; }

    public string Word { get; set; } = "default";

    public string? Note { get; set; }

    [DataType(DataType.Password)]
    public string? Password { get; set; }

    [Field(Input = FieldInput.Tags)]
    public IReadOnlyList<string> Tags { get; set; } = [];

    [Field(ReadOnly = true)]
    public string Locked { get; set; } = "kept";

    public int Count { get; set; }

    public decimal Weight { get; set; }

    [Required]
    public string? Must { get; set; } = "given";

    [MaxCharacters(5)]
    public string? Brief { get; set; }

    [EmailAddress]
    public string? Email { get; set; }

    [Range(1, 9)]
    public int Few { get; set; } = 1;

    [StringLength(8, MinimumLength = 2)]
    public string? Nick { get; set; }

    public Pace Pace { get; set; }

    public Pace? MaybePace { get; set; }

    public bool Agreed { get; set; }

    [Choices(typeof(Stores))]
    public IReadOnlyList<string> Stores { get; set; } = ["a,1"];

    [Choices(typeof(Stores))]
    public string? Store { get; set; }

    public BindPart Part { get; set; } = new();

    public List<BindRow> Rows { get; set; } = [];
}
