using System.ComponentModel.DataAnnotations;
using CommunityKit.Files;
using CommunityKit.Texts;

namespace CommunityKit.Settings;

/// <summary>Facts about the shop that every module may need. Section <c>shop</c>, owned by the host.</summary>
public sealed class ShopSettings
{
    /// <summary>Name of the shop as shoppers see it.</summary>
    [Required]
    public LocalizedText Name { get; set; } = LocalizedText.Of("zh-CN", "我的小店").With("en", "My shop");

    /// <summary>One sentence under the name and in search results.</summary>
    public LocalizedText Tagline { get; set; } = LocalizedText.Empty;

    /// <summary>The shop's mark as a path in its file store; empty for the first letter of the name.</summary>
    [ImagePath, StringLength(200)]
    public string Logo { get; set; } = "";

    /// <summary>A wide picture for the home page as a path in the file store; empty for none.</summary>
    [ImagePath, StringLength(200)]
    public string Hero { get; set; } = "";

    /// <summary>
    /// Address of the shop as visitors type it, for example <c>https://shop.example</c>: what links in mails begin with. Empty for the
    /// address of the request that causes the mail; set it wherever the shop answers to any host name, because a request can claim any.
    /// </summary>
    [StringLength(200), RegularExpression(@"^https?://[^/\\\s?#@]+(/[^\\\s?#]*)?$")]
    public string PublicAddress { get; set; } = "";

    /// <summary>ISO 4217 code of the shop's currency.</summary>
    [Required, RegularExpression("^[A-Z]{3}$")]
    public string Currency { get; set; } = "CNY";

    /// <summary>IANA time zone in which the shop lives; times are stored in UTC and shown in this zone.</summary>
    [Required]
    public string TimeZone { get; set; } = "Asia/Shanghai";

    /// <summary>Language for visitors whose browser asks for none of <see cref="Cultures"/>.</summary>
    [Required]
    public string DefaultCulture { get; set; } = "zh-CN";

    /// <summary>Languages that the shop offers, in the order of the language switch.</summary>
    [MinLength(1)]
    public IReadOnlyList<string> Cultures { get; set; } = ["zh-CN", "en"];

    /// <summary>Line at the foot of every page: opening hours, registration number.</summary>
    public LocalizedText Footer { get; set; } = LocalizedText.Empty;
}
