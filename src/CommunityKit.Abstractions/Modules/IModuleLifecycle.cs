namespace CommunityKit.Modules;

/// <summary>
/// Optional hooks. They run while the previous generation still serves requests, so they must be idempotent and must not
/// delete anything that it reads (except <see cref="PurgeAsync"/>). Each has a time limit; an exception refuses the change.
/// </summary>
public interface IModuleLifecycle
{
    /// <summary>The module was added to the tenant, after its migrations.</summary>
    /// <param name="context">Tenant and services.</param>
    /// <param name="cancellationToken">Cancelled when the time limit passes.</param>
    ValueTask EnabledAsync(LifecycleContext context, CancellationToken cancellationToken) => default;

    /// <summary>The module's version changed, up or down, after its migrations.</summary>
    /// <param name="context">Tenant and services.</param>
    /// <param name="fromVersion">The version that served before.</param>
    /// <param name="cancellationToken">Cancelled when the time limit passes.</param>
    ValueTask UpgradedAsync(LifecycleContext context, string fromVersion, CancellationToken cancellationToken) => default;

    /// <summary>The module is about to be switched off; its data stays.</summary>
    /// <param name="context">Tenant and services.</param>
    /// <param name="cancellationToken">Cancelled when the time limit passes.</param>
    ValueTask DisabledAsync(LifecycleContext context, CancellationToken cancellationToken) => default;

    /// <summary>The operator asked to delete the module's data. Tables are dropped by the host; remove files and outside traces here.</summary>
    /// <param name="context">Tenant and services.</param>
    /// <param name="cancellationToken">Cancelled when the time limit passes.</param>
    ValueTask PurgeAsync(LifecycleContext context, CancellationToken cancellationToken) => default;
}
