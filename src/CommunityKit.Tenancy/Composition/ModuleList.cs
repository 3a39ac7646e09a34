using CommunityKit.Modules;

namespace CommunityKit.Tenancy.Composition;

internal sealed record ModuleList(IReadOnlyList<ModuleIdentity> All, long Generation) : IModuleList;
