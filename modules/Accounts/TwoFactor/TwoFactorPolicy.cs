namespace CommunityKit.Accounts.TwoFactor;

/// <summary>Which roles must have a second step.</summary>
internal sealed class TwoFactorPolicy(ISettings<AccountsSettings> settings)
{
    public bool IsRequired(IEnumerable<string> roles) => roles.Any(IsRequired);

    public bool IsRequired(string role) => settings.Current.TwoFactorRoles.Contains(role, StringComparer.Ordinal);
}
