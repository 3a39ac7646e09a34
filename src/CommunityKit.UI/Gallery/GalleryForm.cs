using System.ComponentModel.DataAnnotations;
using CommunityKit.Monetary;
using CommunityKit.Texts;
using CommunityKit.UI.Admin.Forms;
using CommunityKit.UI.Forms;

namespace CommunityKit.UI.Gallery;

/// <summary>One property for every kind of field.</summary>
internal sealed class GalleryForm
{
    [Required]
    public string Nickname { get; set; } = "";

    [EmailAddress]
    public string? Email { get; set; }

    [DataType(DataType.Password)]
    public string? Password { get; set; }

    [Required]
    public string? Phone { get; set; }

    public int Seats { get; set; } = 3;

    public decimal Weight { get; set; } = 1.5m;

    public Money Price { get; set; } = new(3990, "CNY");

    public DateOnly Birthday { get; set; } = new(2026, 3, 8);

    public DateTimeOffset Opens { get; set; } = new(2026, 11, 25, 1, 0, 0, TimeSpan.Zero);

    [MaxCharacters(200)]
    public string? Story { get; set; }

    [Required]
    public LocalizedText Title { get; set; } = LocalizedText.Of("zh-CN", "有机南瓜小米泥");

    [Field(Input = FieldInput.Tags)]
    public IReadOnlyList<string> Topics { get; set; } = ["6m+", "BLW"];

    [Field(Input = FieldInput.Colour)]
    public string? Brand { get; set; } = "#b0452d";

    [Field(Input = FieldInput.Image)]
    public string? Cover { get; set; }

    public string? Store { get; set; } = "b";

    public string? Delivery { get; set; } = "pickup";

    public bool Newsletter { get; set; } = true;

    public bool Published { get; set; } = true;

    [Field(ReadOnly = true)]
    public string Number { get; set; } = "G-20261122-07";

    public List<GalleryRow> Tiers { get; set; } = [new() { People = 2, Price = new(4590, "CNY") }, new() { People = 3, Price = new(3990, "CNY") }];
}
