using CommunityKit.Modules;

namespace CommunityKit.Tenancy.Guards;

/// <summary>An exception left a module's endpoint; it is logged and counted already.</summary>
internal sealed class ModuleFailedException(ModuleIdentity module, Exception inner) : Exception($"{module} failed.", inner)
{
    public ModuleIdentity Module { get; } = module;
}
