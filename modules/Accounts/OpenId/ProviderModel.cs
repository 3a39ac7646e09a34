using System.ComponentModel.DataAnnotations;

namespace CommunityKit.Accounts.OpenId;

/// <summary>A provider as staff edit it.</summary>
internal sealed class ProviderModel
{
    [Required]
    public LocalizedText Label { get; set; } = LocalizedText.Empty;

    [Required, StringLength(OpenIdProvider.MaxKey), RegularExpression("^[a-z0-9]+(-[a-z0-9]+)*$")]
    public string Key { get; set; } = "";

    [Required, StringLength(OpenIdProvider.MaxUrl)]
    public string Issuer { get; set; } = "";

    [Required, StringLength(OpenIdProvider.MaxUrl)]
    public string ClientId { get; set; } = "";

    [Secret, StringLength(500)]
    public string? ClientSecret { get; set; }

    [StringLength(200)]
    public string Scopes { get; set; } = "profile email";

    public bool IsEnabled { get; set; } = true;

    public long Version { get; set; }
}
