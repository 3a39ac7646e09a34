using CommunityKit.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Cms.Checks;

/// <summary>Declaring what is looked at before content goes live.</summary>
public static class ContentCheckExtensions
{
    /// <summary>Brings a check of drafts.</summary>
    /// <typeparam name="TCheck">Resolved from the request's scope.</typeparam>
    /// <param name="module">The module.</param>
    public static void ContentCheck<TCheck>(this ModuleBuilder module)
        where TCheck : class, IContentCheck
    {
        module.Services.AddScoped<TCheck>();
        module.Declare(new ContentCheckDeclaration(typeof(TCheck)));
    }

    /// <summary>Says which links into the module's pages lead somewhere.</summary>
    /// <typeparam name="TCheck">Resolved from the request's scope.</typeparam>
    /// <param name="module">The module.</param>
    public static void LinkCheck<TCheck>(this ModuleBuilder module)
        where TCheck : class, ILinkCheck
    {
        module.Services.AddScoped<TCheck>();
        module.Declare(new LinkCheckDeclaration(typeof(TCheck)));
    }
}
