using CommunityKit.Data.Outbox;
using CommunityKit.Data.Queues;
using CommunityKit.Data.Schedules;
using CommunityKit.Data.Sections;
using CommunityKit.Modules;
using Microsoft.AspNetCore.Routing;

namespace CommunityKit.Tenancy.Composition;

/// <summary>What one module declared, apart from services and open declarations.</summary>
internal sealed class ModuleParts(ModuleIdentity identity)
{
    public ModuleIdentity Identity { get; } = identity;

    public List<Type> Contexts { get; } = [];

    public List<Action<IEndpointRouteBuilder>> Endpoints { get; } = [];

    public List<MiddlewarePart> Middlewares { get; } = [];

    public List<Type> Lifecycles { get; } = [];

    public List<EventSubscription> Subscriptions { get; } = [];

    public List<ScheduledJob> Jobs { get; } = [];

    public List<WorkQueue> Queues { get; } = [];

    public List<DeclaredSection> Settings { get; } = [];

    public List<RecipeStepPart> RecipeSteps { get; } = [];

    public List<ExportPart> Exports { get; } = [];

    public List<string> Stylesheets { get; } = [];
}

internal sealed record MiddlewarePart(Type Type, int Order);

internal sealed record ExportPart(string Name, Type SourceType);

internal sealed record RecipeStepPart(string Name, Type StepType);
