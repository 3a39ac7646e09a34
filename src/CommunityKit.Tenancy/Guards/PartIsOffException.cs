using CommunityKit.Modules;

namespace CommunityKit.Tenancy.Guards;

/// <summary>The part that a visitor asked for is switched off for the moment.</summary>
internal sealed class PartIsOffException(ModuleIdentity module) : Exception($"A part of {module} is switched off after repeated failures.")
{
    public ModuleIdentity Module { get; } = module;
}
