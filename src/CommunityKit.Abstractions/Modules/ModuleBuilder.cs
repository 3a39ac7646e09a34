using CommunityKit.Data;
using CommunityKit.Events;
using CommunityKit.Exports;
using CommunityKit.Jobs;
using CommunityKit.Permissions;
using CommunityKit.Recipes;
using CommunityKit.Search;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Modules;

/// <summary>
/// Collects what a module declares. Only the host derives from it, so members may be added in a minor version.
/// </summary>
/// <remarks>
/// Not thread-safe; used on one thread inside <see cref="IModule.Configure"/>. Every method may be called several times.
/// UI declarations (views, slots, blocks, admin pages) are extension methods in <c>CommunityKit.UI</c>; business seams such
/// as price calculators are extension methods in the owning module's <c>*.Contracts</c>. Both end in <see cref="Declare{T}"/>.
/// </remarks>
public abstract class ModuleBuilder
{
    internal ModuleBuilder(ModuleIdentity identity) => Identity = identity;

    /// <summary>Id, version, tenant and folder of the module that is being configured.</summary>
    public ModuleIdentity Identity { get; }

    /// <summary>The tenant's container. Registrations live as long as this runtime of the tenant.</summary>
    public abstract IServiceCollection Services { get; }

    /// <summary>
    /// Adds a declaration that other modules can read through <see cref="IDeclarations{T}"/>: the ground of every seam.
    /// </summary>
    /// <typeparam name="T">The declared type, owned by the contract or by a <c>*.Contracts</c> assembly.</typeparam>
    /// <param name="declaration">An immutable value.</param>
    public abstract void Declare<T>(T declaration)
        where T : notnull;

    /// <summary>Permissions that roles can be given.</summary>
    /// <param name="permissions">Ids start with the module's id or its last part, for example <c>hello.manage</c>.</param>
    public abstract void Permissions(params Permission[] permissions);

    /// <summary>
    /// Settings of the module: the form is generated from the type, the value arrives by
    /// <c>IOptionsMonitor&lt;T&gt;</c>, and saving never rebuilds the shop.
    /// </summary>
    /// <typeparam name="T">A class with a parameterless constructor whose values are the defaults; data annotations validate.</typeparam>
    /// <param name="section">Key of the section, unique in the tenant; use the module's id.</param>
    public abstract void Settings<T>(string section)
        where T : class, new();

    /// <summary>The module's own tables: a <c>ModuleDbContext</c> and its migrations, found in the context's assembly.</summary>
    /// <typeparam name="TContext">A class that derives from <c>CommunityKit.Data.ModuleDbContext</c>.</typeparam>
    public abstract void Data<TContext>()
        where TContext : class;

    /// <summary>
    /// Minimal-API endpoints, mounted under the tenant's prefix. MVC controllers of the module need no call: they are found.
    /// </summary>
    /// <param name="map">Called once per runtime; everything mapped on its argument is attributed to the module.</param>
    public abstract void Endpoints(Action<IEndpointRouteBuilder> map);

    /// <summary>
    /// A middleware that sees every request of the tenant, before routing. Failing repeatedly takes it out of the pipeline.
    /// </summary>
    /// <typeparam name="TMiddleware">Resolved from the request's scope.</typeparam>
    /// <param name="order">Lower runs earlier; ties by module order.</param>
    public abstract void Middleware<TMiddleware>(int order = 0)
        where TMiddleware : class, IMiddleware;

    /// <summary>Hooks around install, upgrade, disable and purge.</summary>
    /// <typeparam name="TLifecycle">Resolved from a scope of the runtime.</typeparam>
    public abstract void Lifecycle<TLifecycle>()
        where TLifecycle : class, IModuleLifecycle;

    /// <summary>
    /// Handles an event inside the transaction that also marks the delivery as done: its database effects happen exactly once.
    /// </summary>
    /// <typeparam name="TEvent">The event; its wire name comes from <see cref="EventNameAttribute"/>.</typeparam>
    /// <typeparam name="THandler">Resolved from a scope per delivery. Must not do outside I/O: see <see cref="React{TEvent, TReaction}"/>.</typeparam>
    /// <param name="subscriber">Stable name, unique in the module, for example <c>count-member</c>; it is the key of the delivery.</param>
    public abstract void Handle<TEvent, THandler>(string subscriber)
        where TEvent : DomainEvent
        where THandler : class, IEventHandler<TEvent>;

    /// <summary>Reacts to an event with effects outside the database (mail, HTTP, files): at least once.</summary>
    /// <typeparam name="TEvent">The event; its wire name comes from <see cref="EventNameAttribute"/>.</typeparam>
    /// <typeparam name="TReaction">Resolved from a scope per delivery.</typeparam>
    /// <param name="subscriber">Stable name, unique in the module; it is the key of the delivery.</param>
    public abstract void React<TEvent, TReaction>(string subscriber)
        where TEvent : DomainEvent
        where TReaction : class, IEventReaction<TEvent>;

    /// <summary>A job that runs on a schedule, once per tenant whatever the number of host nodes.</summary>
    /// <typeparam name="TJob">Resolved from a scope per run.</typeparam>
    /// <param name="name">Stable name, unique in the module.</param>
    /// <param name="schedule">When it runs. Missed runs are caught up with one run.</param>
    public abstract void Job<TJob>(string name, JobSchedule schedule)
        where TJob : class, IJob;

    /// <summary>A queue of background work with retries; items are added inside a <see cref="Transaction"/>.</summary>
    /// <typeparam name="TPayload">Serialised as JSON; keep it small and versioned by the queue's name.</typeparam>
    /// <typeparam name="TWorker">Resolved from a scope per item.</typeparam>
    /// <param name="queue">The typed name of the queue.</param>
    /// <param name="options">Attempts and parallelism; defaults when null.</param>
    public abstract void Queue<TPayload, TWorker>(QueueName<TPayload> queue, QueueOptions? options = null)
        where TPayload : class
        where TWorker : class, IQueueWorker<TPayload>;

    /// <summary>A source of searchable documents.</summary>
    /// <typeparam name="TSource">Resolved from a scope per reading.</typeparam>
    public abstract void Search<TSource>()
        where TSource : class, ISearchSource;

    /// <summary>A step that recipes can name.</summary>
    /// <typeparam name="TStep">Resolved from a scope per run.</typeparam>
    /// <param name="name">Wire name, for example <c>catalog.products</c>; unique in the tenant.</param>
    public abstract void RecipeStep<TStep>(string name)
        where TStep : class, IRecipeStep;

    /// <summary>The module's part of an export of the shop.</summary>
    /// <typeparam name="TSource">Resolved from a scope per export.</typeparam>
    /// <param name="name">Name of the part and of its folder: small letters, digits and dashes; unique in the tenant.</param>
    public abstract void Export<TSource>(string name)
        where TSource : class, IExportSource;

    /// <summary>
    /// Declares cooperation with another module: <paramref name="integration"/> runs only if that module is on in this tenant.
    /// </summary>
    /// <param name="otherModuleId">Id of the other module; declare it as an optional dependency in the project file.</param>
    /// <param name="integration">Declarations that need the other module's contracts.</param>
    public abstract void When(string otherModuleId, Action<ModuleBuilder> integration);
}
