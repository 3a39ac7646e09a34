using System.ComponentModel.DataAnnotations;

namespace CommunityKit.Host.Manager.Shops;

/// <summary>A new shop.</summary>
internal sealed class NewShopForm
{
    [Required, StringLength(31)]
    public string Id { get; set; } = "";

    [Required, StringLength(80)]
    public string Name { get; set; } = "";

    /// <summary>Culture of the shop's first language.</summary>
    public string Language { get; set; } = "zh-CN";

    /// <summary>First part of the path that leads to it; empty for the root.</summary>
    [StringLength(64)]
    public string Prefix { get; set; } = "";

    /// <summary>Host names of its own, separated by commas; empty for any.</summary>
    [StringLength(1000)]
    public string Hosts { get; set; } = "";

    /// <summary>PostgreSQL address of its own; empty for the site's database.</summary>
    [DataType(DataType.Password)]
    public string Database { get; set; } = "";
}
