using System.Reflection;
using CommunityKit.Modularity.Loading;
using Microsoft.AspNetCore.Mvc.ApplicationParts;

namespace CommunityKit.Tenancy.Composition;

/// <summary>
/// A module's types for MVC, without those that cannot be loaded because an optional module is not there.
/// </summary>
internal sealed class ModulePart(string moduleId, Assembly assembly) : ApplicationPart, IApplicationPartTypeProvider
{
    public override string Name => moduleId;

    public Assembly Assembly => assembly;

    public IEnumerable<TypeInfo> Types { get; } = [.. SafeTypes.Of(assembly).Select(type => type.GetTypeInfo())];
}
