using System.Runtime.CompilerServices;
using CommunityKit.Data.Contexts;
using CommunityKit.Data.Databases;
using CommunityKit.Data.Migrations;
using CommunityKit.Data.Runtime;
using CommunityKit.Data.Work;
using CommunityKit.Modules;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Time;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommunityKit.Data.Tests.Images;

public sealed class ImageTests
{
    private static readonly ModuleIdentity Module = new("notes", "1.0.0", "shop", "/");

    [Theory, OnSqlite, OnPostgres]
    public async Task An_image_that_used_all_of_the_data_layer_unloads(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        var image = UseAndClose(space);

        for (var i = 0; i < 50 && image.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(image.IsAlive, "Something in the process still holds the image's types.");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_tenants_of_one_image_share_its_model(DatabaseKind kind)
    {
        await using var one = await TestDatabases.CreateAsync(kind);
        await using var other = await TestDatabases.CreateAsync(kind);
        var (_, context, exercise) = FixtureImage.Open();
        await using var services = EfServices.Create(one.Options.Provider, NullLoggerFactory.Instance);

        var first = await UseAsync(one, context, exercise, services);
        var second = await UseAsync(other, context, exercise, services);

        Assert.Same(first, second);
    }

    // Not awaited: the state machine of an async method would keep the image alive as long as its task.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference UseAndClose(DatabaseSpace space) => Task.Run(() => UseAndCloseAsync(space)).GetAwaiter().GetResult();

    private static async Task<WeakReference> UseAndCloseAsync(DatabaseSpace space)
    {
        var (image, context, exercise) = FixtureImage.Open();
        await using (var services = EfServices.Create(space.Options.Provider, NullLoggerFactory.Instance))
        {
            await UseAsync(space, context, exercise, services);
        }

        image.Unload();
        return new WeakReference(image, trackResurrection: true);
    }

    /// <summary>Runs a tenant with the image from migration to disposal; returns the image's model.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<object> UseAsync(
        DatabaseSpace space, Type context, Func<IServiceProvider, Task<int>> exercise, EfServices ef)
    {
        await using var database = await TenantDatabase.OpenAsync(
            "shop", space.Options, new FakeClock(), NullLoggerFactory.Instance, CancellationToken.None);
        await new MigrationRunner(database).ApplyAsync([new ModuleSchema(Module.Id, Module.Version, context, ef)], CancellationToken.None);
        using var runtime = new RuntimeData(
            database,
            new RuntimeDeclarations([new ModuleContext(Module, context, ef)], DeclaredWork.None, []),
            new EphemeralDataProtectionProvider());
        var services = new ServiceCollection();
        runtime.AddTo(services);
        await using var provider = services.BuildServiceProvider();
        Assert.Equal(2, await exercise(provider));
        using var db = ef.CreateContext(context, null);
        return db.Model;
    }
}
