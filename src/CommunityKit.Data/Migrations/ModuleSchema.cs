using CommunityKit.Data.Contexts;

namespace CommunityKit.Data.Migrations;

/// <summary>The tables of a module in the version that is to run.</summary>
/// <param name="ModuleId">Key of the history.</param>
/// <param name="Version">Version of the module, kept in the history.</param>
/// <param name="ContextType">Derives from <see cref="ModuleDbContext"/>; its assembly holds the migrations.</param>
/// <param name="Services">Services of the module's image for the tenant's kind of database.</param>
internal sealed record ModuleSchema(string ModuleId, string Version, Type ContextType, EfServices Services);
