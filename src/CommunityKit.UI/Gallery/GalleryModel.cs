using System.Globalization;
using CommunityKit.Monetary;
using CommunityKit.UI.Admin.Lists;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CommunityKit.UI.Gallery;

/// <summary>
/// Every component in every state, with sample words in both languages. The samples are no texts of the kit: nobody translates them.
/// </summary>
internal sealed record GalleryModel(DateTimeOffset Now)
{
    /// <summary>Path of the storefront's components.</summary>
    public const string Path = "/ck/gallery";

    public GalleryForm Form { get; } = new();

    public static IReadOnlyList<string> Colours { get; } =
    [
        "bg", "surface", "surface-2", "border", "control", "text", "muted", "primary", "primary-soft", "accent", "accent-soft", "warn",
        "warn-soft", "danger", "danger-soft", "info", "info-soft",
    ];

    public static Money Yuan(long minor) => new(minor, "CNY");

    /// <summary>The sample in the reader's language.</summary>
    public static string Say(string chinese, string english) => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? chinese : english;

    /// <summary>A plain picture: a shape on a soft ground.</summary>
    public static string Picture(string ground, string shape, int width = 400, int height = 400) =>
        "data:image/svg+xml," + Uri.EscapeDataString(
            $"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {width} {height}' width='{width}' height='{height}'><rect width='{width}' height='{height}' fill='{ground}'/>"
            + $"<circle cx='{width / 2}' cy='{height / 2}' r='{width / 4}' fill='{shape}'/><circle cx='{(width / 2) + 40}' cy='{(height / 2) - 50}' r='{width / 12}' fill='#fff' opacity='.7'/></svg>");

    public static IEnumerable<SelectListItem> StoreItems =>
    [
        new(Say("静安寺店", "Jing’an Temple"), "a"), new(Say("徐家汇店", "Xujiahui"), "b"), new(Say("浦东店（装修中）", "Pudong (closed for works)"), "c") { Disabled = true },
    ];

    public static IEnumerable<SelectListItem> DeliveryItems =>
        [new(Say("到店自提", "Pick up in store"), "pickup"), new(Say("送货上门", "Home delivery"), "home")];

    public static IReadOnlyList<GalleryProduct> Products =>
    [
        new(Say("云柔干爽拉拉裤 L 码 46 片", "Soft dry pants, size L, 46 pieces"), Picture("#e5ebf4", "#6d8fb8"), Yuan(7900), Yuan(9900), Say("会员价", "Member price"), AdminTone.Good),
        new(Say("洗澡小鸭 天然橡胶", "Bath duck, natural rubber"), Picture("#faf0d0", "#f2bf49"), Yuan(2990), null, Say("2 人团 ¥24.90", "2 people ¥24.90"), AdminTone.Primary),
        new(Say("南瓜小米泥 100g×6", "Pumpkin and millet puree 100g×6"), Picture("#f6ead3", "#eba94a"), Yuan(4600), null, Say("可溯源", "Traceable"), AdminTone.Info),
        new(Say("轻便伞车 可登机", "Light buggy, fits on planes"), Picture("#efe6f0", "#9d86ab"), Yuan(56900), Yuan(69900), Say("满 500 减 60", "60 off 500"), AdminTone.Warning),
    ];

    public static IReadOnlyList<GalleryNote> Notes =>
    [
        new(Say("8 个月辅食盘这样配，奶量一点没掉", "A plate for month eight that kept the milk up"), Picture("#f8efdc", "#d98070", 400, 400), Say("小满妈妈", "Xiaoman’s mum"), 328, true),
        new(Say("接觉失败 30 天后，我只改了这一步", "After 30 bad nights I changed one step"), Picture("#dde4f1", "#9dafd6", 400, 430), Say("桃桃酱", "Taotao"), 876, false),
        new(Say("探访有机稻米基地，看到了每一批的检测单", "A visit to the organic rice fields, with a report for each batch"), Picture("#e4edd3", "#8fae68", 400, 480), Say("芽芽质检员", "Yaya quality"), 540, false),
        new(Say("婴儿床怎么摆才安全？", "Where should the cot stand?"), Picture("#efe2d0", "#c9a27c", 400, 500), Say("阿宁在上海", "Aning in Shanghai"), 1204, false),
    ];

    public static IReadOnlyList<string> IconNames { get; } = [.. Components.Icons.Names.Order(StringComparer.Ordinal)];
}
