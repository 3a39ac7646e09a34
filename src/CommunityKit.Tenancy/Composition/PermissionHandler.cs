using CommunityKit.Permissions;
using CommunityKit.Tenancy.Probing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace CommunityKit.Tenancy.Composition;

/// <summary>Answers <see cref="RequirePermissionAttribute"/> by asking the shop's permission evaluator.</summary>
internal sealed class PermissionHandler(IPermissionEvaluator evaluator, IHttpContextAccessor accessor)
    : AuthorizationHandler<RequirePermissionAttribute>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, RequirePermissionAttribute requirement)
    {
        var http = accessor.HttpContext;
        if (http?.Features.Get<ProbeFeature>() is not null
            || await evaluator.HasAsync(context.User, requirement.PermissionId, http?.RequestAborted ?? default))
        {
            context.Succeed(requirement);
        }
    }
}
