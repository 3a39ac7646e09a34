using CommunityKit.Admin.Generated;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Admin.Settings;

/// <summary>Guards the page of a settings section, where the route names one.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class GuardedSectionAttribute : GuardedPageAttribute
{
    /// <inheritdoc />
    protected override (ModuleIdentity Module, string Part)? FindPart(ResourceExecutingContext context) =>
        context.RouteData.Values["section"] is string key
        && context.HttpContext.RequestServices.GetRequiredService<SettingsSections>().Find(key) is { } section
            ? (section.Module, $"settings {section.Key}")
            : null;
}
