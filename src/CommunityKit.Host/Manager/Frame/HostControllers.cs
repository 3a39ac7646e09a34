using System.Reflection;
using CommunityKit.UI.Views;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace CommunityKit.Host.Manager.Frame;

/// <summary>Finds the controllers of this assembly, which are nobody else's business and therefore internal.</summary>
internal sealed class HostControllers : ControllerFeatureProvider
{
    /// <summary>The parts of MVC on the host's pages: this assembly, and of the kit the compiled pieces of frames. Nothing of a module.</summary>
    public static ApplicationPartManager NewPartManager()
    {
        var here = typeof(HostControllers).Assembly;
        var manager = new ApplicationPartManager();
        manager.ApplicationParts.Add(new AssemblyPart(here));
        manager.ApplicationParts.Add(new CompiledRazorAssemblyPart(here));
        manager.ApplicationParts.Add(new CompiledRazorAssemblyPart(typeof(Layouts).Assembly));
        manager.FeatureProviders.Add(new HostControllers());
        return manager;
    }

    protected override bool IsController(TypeInfo typeInfo) => typeInfo is { IsClass: true, IsAbstract: false } && typeof(Controller).IsAssignableFrom(typeInfo);
}
