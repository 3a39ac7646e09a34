using CommunityKit.Modules;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CommunityKit.Cms.References;

/// <summary>Declaring kinds of references.</summary>
public static class ReferenceExtensions
{
    /// <summary>Lets content refer to things of this module.</summary>
    /// <typeparam name="TSource">Finds them; resolved from the request's scope.</typeparam>
    /// <param name="module">The module; inside <c>module.When("communitykit.cms", …)</c> with an optional dependency.</param>
    /// <param name="name">Wire name of the kind.</param>
    /// <param name="labelKey">Key of its name in the module's texts.</param>
    public static void References<TSource>(this ModuleBuilder module, string name, string labelKey)
        where TSource : class, IReferenceSource
    {
        module.Services.TryAddScoped<TSource>();
        module.Declare(new ReferenceKind(name, labelKey, typeof(TSource)));
    }
}
