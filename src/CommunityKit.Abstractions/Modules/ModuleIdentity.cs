namespace CommunityKit.Modules;

/// <summary>Who a module is in one tenant. Read from the package manifest, never from code. Immutable.</summary>
/// <param name="Id">Dotted lower-case id, for example <c>acme.hello</c>; also the name of its MVC area.</param>
/// <param name="Version">Semantic version of the package, for example <c>1.4.0</c>.</param>
/// <param name="TenantId">Id of the tenant (shop) that this runtime serves.</param>
/// <param name="ContentRoot">Absolute path of the unpacked, read-only package folder.</param>
public sealed record ModuleIdentity(string Id, string Version, string TenantId, string ContentRoot)
{
    /// <summary>Id and version, for messages and logs.</summary>
    public override string ToString() => $"{Id} {Version}";
}
