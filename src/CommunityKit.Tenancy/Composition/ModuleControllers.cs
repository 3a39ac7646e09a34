using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace CommunityKit.Tenancy.Composition;

/// <summary>
/// Finds controllers that are internal as well: a module's insides then need not be public only because its controllers ask for them.
/// </summary>
internal sealed class ModuleControllers : ControllerFeatureProvider
{
    protected override bool IsController(TypeInfo typeInfo) =>
        base.IsController(typeInfo)
        || (typeInfo is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false }
            && typeof(ControllerBase).IsAssignableFrom(typeInfo)
            && !typeInfo.IsDefined(typeof(NonControllerAttribute)));
}
