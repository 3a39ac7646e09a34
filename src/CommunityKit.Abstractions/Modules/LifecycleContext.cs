namespace CommunityKit.Modules;

/// <summary>What a lifecycle hook gets.</summary>
/// <param name="Module">The module whose hook runs.</param>
/// <param name="Services">A scope of the runtime that is being built (or, for disable and purge, of the one that serves).</param>
public sealed record LifecycleContext(ModuleIdentity Module, IServiceProvider Services);
