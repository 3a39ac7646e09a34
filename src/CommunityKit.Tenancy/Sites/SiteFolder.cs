namespace CommunityKit.Tenancy.Sites;

/// <summary>Where things are in a site's folder. Paths are absolute; nothing is created here.</summary>
/// <param name="Root">The site's folder.</param>
public sealed record SiteFolder(string Root)
{
    /// <summary>The site's settings.</summary>
    public string SettingsFile => Path.Combine(Root, "site.json");

    /// <summary>Unpacked module versions, immutable.</summary>
    public string Store => Path.Combine(Root, "store");

    /// <summary>Packages that the operator dropped in; the default feed.</summary>
    public string Packages => Path.Combine(Root, "packages");

    /// <summary>Publishers whose signatures count.</summary>
    public string TrustedPublishersFile => Path.Combine(Root, "trusted-publishers.json");

    /// <summary>First publisher seen for each module id.</summary>
    public string PublisherLedgerFile => Path.Combine(Root, "publishers.json");

    /// <summary>The host owner's account.</summary>
    public string OwnerFile => Path.Combine(Root, "owner.json");

    /// <summary>Keys that protect the host's own cookies.</summary>
    public string Keys => Path.Combine(Root, "keys");

    /// <summary>Facts about the running host, for the command line; absent when it does not run.</summary>
    public string RunFile => Path.Combine(Root, "run", "host.json");

    /// <summary>One folder per tenant.</summary>
    public string Tenants => Path.Combine(Root, "tenants");

    /// <summary>Folder of one tenant.</summary>
    /// <param name="tenantId">Its id.</param>
    public string Tenant(string tenantId) => Path.Combine(Tenants, tenantId);
}
