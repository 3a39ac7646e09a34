using System.Reflection;
using CommunityKit.Modules;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace CommunityKit.Tenancy.Composition;

/// <summary>Puts every controller into the area of its module, so that views are found and links stay inside; authors write nothing.</summary>
internal sealed class ControllerAreaConvention(Func<Assembly, ModuleIdentity?> ownerOf) : IApplicationModelConvention
{
    public void Apply(ApplicationModel application)
    {
        foreach (var controller in application.Controllers)
        {
            if (!controller.RouteValues.ContainsKey("area") && ownerOf(controller.ControllerType.Assembly) is { } module)
            {
                controller.RouteValues["area"] = module.Id;
            }
        }
    }
}
