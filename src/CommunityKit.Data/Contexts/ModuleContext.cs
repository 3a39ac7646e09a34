using CommunityKit.Modules;

namespace CommunityKit.Data.Contexts;

/// <summary>A context that a module declared, with the services of the module's image.</summary>
/// <param name="Module">Whose tables.</param>
/// <param name="ContextType">Derives from <see cref="ModuleDbContext"/>.</param>
/// <param name="Services">Shared by all tenants that run the image; outlives the runtime.</param>
internal sealed record ModuleContext(ModuleIdentity Module, Type ContextType, EfServices Services);
