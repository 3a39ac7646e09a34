using System.Text.RegularExpressions;
using CommunityKit.Data.Outbox;
using CommunityKit.Data.Queues;
using CommunityKit.Data.Schedules;
using CommunityKit.Data.Sections;
using CommunityKit.Events;
using CommunityKit.Exports;
using CommunityKit.Jobs;
using CommunityKit.Modules;
using CommunityKit.Permissions;
using CommunityKit.Recipes;
using CommunityKit.Search;
using CommunityKit.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CommunityKit.Tenancy.Composition;

/// <summary>Records what a module declares.</summary>
internal sealed partial class HostModuleBuilder(
    ModuleParts parts, IServiceCollection services, DeclarationSet declarations, IReadOnlySet<string> enabledModules)
    : ModuleBuilder(parts.Identity)
{
    public override IServiceCollection Services => services;

    public override void Declare<T>(T declaration) => declarations.Add(Identity, declaration);

    public override void Permissions(params Permission[] permissions)
    {
        foreach (var permission in permissions)
        {
            Declare(permission);
        }
    }

    public override void Settings<T>(string section)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(section);
        parts.Settings.Add(DeclaredSection.Of<T>(Identity.Id, section));
        Declare(new SettingsDeclaration(section, typeof(T)));
    }

    public override void Data<TContext>() => parts.Contexts.Add(typeof(TContext));

    public override void Endpoints(Action<IEndpointRouteBuilder> map) => parts.Endpoints.Add(map);

    public override void Middleware<TMiddleware>(int order = 0)
    {
        services.TryAddScoped<TMiddleware>();
        parts.Middlewares.Add(new MiddlewarePart(typeof(TMiddleware), order));
    }

    public override void Lifecycle<TLifecycle>()
    {
        services.TryAddScoped<TLifecycle>();
        parts.Lifecycles.Add(typeof(TLifecycle));
    }

    public override void Handle<TEvent, THandler>(string subscriber)
    {
        services.TryAddScoped<THandler>();
        Subscribe(EventSubscription.Handler<TEvent, THandler>(Identity, subscriber));
    }

    public override void React<TEvent, TReaction>(string subscriber)
    {
        services.TryAddScoped<TReaction>();
        Subscribe(EventSubscription.Reaction<TEvent, TReaction>(Identity, subscriber));
    }

    public override void Job<TJob>(string name, JobSchedule schedule)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        services.TryAddScoped<TJob>();
        parts.Jobs.Add(new ScheduledJob(Identity, name, typeof(TJob), schedule));
    }

    public override void Queue<TPayload, TWorker>(QueueName<TPayload> queue, QueueOptions? options = null)
    {
        services.TryAddScoped<TWorker>();
        parts.Queues.Add(WorkQueue.Of<TPayload, TWorker>(Identity, queue, options));
    }

    public override void Search<TSource>()
    {
        services.TryAddScoped<TSource>();
        services.AddScoped<ISearchSource>(static provider => provider.GetRequiredService<TSource>());
    }

    public override void RecipeStep<TStep>(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        services.TryAddScoped<TStep>();
        parts.RecipeSteps.Add(new RecipeStepPart(name, typeof(TStep)));
    }

    public override void Export<TSource>(string name)
    {
        if (!ExportName().IsMatch(name))
        {
            throw new ArgumentException($"{Identity.Id} names its part of an export \"{name}\". Use small letters, digits and dashes.", nameof(name));
        }

        services.TryAddScoped<TSource>();
        parts.Exports.Add(new ExportPart(name, typeof(TSource)));
    }

    public override void When(string otherModuleId, Action<ModuleBuilder> integration)
    {
        if (enabledModules.Contains(otherModuleId))
        {
            integration(this);
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,39}$", RegexOptions.NonBacktracking)]
    private static partial Regex ExportName();

    private void Subscribe(EventSubscription subscription)
    {
        if (parts.Subscriptions.Any(s => s.Name == subscription.Name))
        {
            throw new InvalidOperationException(
                $"{Identity.Id} names the subscriber '{subscription.Name}' twice. Give each Handle and React its own name.");
        }

        parts.Subscriptions.Add(subscription);
    }
}
