using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Razor.Hosting;

namespace CommunityKit.Tenancy.Composition;

/// <summary>The compiled views of one module.</summary>
internal sealed class ViewsPart(string moduleId, IReadOnlyList<RazorCompiledItem> views) : ApplicationPart, IRazorCompiledItemProvider
{
    public override string Name => moduleId;

    public IEnumerable<RazorCompiledItem> CompiledItems => views;
}
