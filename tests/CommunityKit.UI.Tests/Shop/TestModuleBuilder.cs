using CommunityKit.Jobs;
using CommunityKit.Modules;
using CommunityKit.Permissions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.UI.Tests.Shop;

/// <summary>Remembers what the UI's declarations end in; the rest of a module is not its business.</summary>
internal sealed class TestModuleBuilder() : ModuleBuilder(new ModuleIdentity("acme.test", "1.0.0", "test", "/nowhere"))
{
    public List<object> Declared { get; } = [];

    public override IServiceCollection Services { get; } = new ServiceCollection();

    public override void Declare<T>(T declaration) => Declared.Add(declaration);

    public override void Permissions(params Permission[] permissions) => throw new NotSupportedException();

    public override void Settings<T>(string section) => throw new NotSupportedException();

    public override void Data<TContext>() => throw new NotSupportedException();

    public override void Endpoints(Action<IEndpointRouteBuilder> map) => throw new NotSupportedException();

    public override void Middleware<TMiddleware>(int order = 0) => throw new NotSupportedException();

    public override void Lifecycle<TLifecycle>() => throw new NotSupportedException();

    public override void Handle<TEvent, THandler>(string subscriber) => throw new NotSupportedException();

    public override void React<TEvent, TReaction>(string subscriber) => throw new NotSupportedException();

    public override void Job<TJob>(string name, JobSchedule schedule) => throw new NotSupportedException();

    public override void Queue<TPayload, TWorker>(QueueName<TPayload> queue, QueueOptions? options = null) => throw new NotSupportedException();

    public override void Search<TSource>() => throw new NotSupportedException();

    public override void RecipeStep<TStep>(string name) => throw new NotSupportedException();

    public override void Export<TSource>(string name) => throw new NotSupportedException();

    public override void When(string otherModuleId, Action<ModuleBuilder> integration) => throw new NotSupportedException();
}
