using CommunityKit.Data.Tests.Support;
using CommunityKit.Packaging.Problems;
using CommunityKit.Testing.Databases;

namespace CommunityKit.Data.Tests.Locks;

public sealed class ChangeLockTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_second_change_is_refused_by_name_while_another_process_holds_the_lock_and_goes_on_after_its_death(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var tenant = await Tenant.OpenAsync(space);
        await using (var holder = WorkerProcess.Start("lock", space))
        {
            await holder.SaysAsync("locked");
            var refused = await Assert.ThrowsAsync<ProblemException>(
                () => tenant.Database.LockForChangeAsync("me", TimeSpan.Zero, CancellationToken.None));
            Assert.Equal("CK1520", refused.Problems[0].Code);
            Assert.Contains("ck module install on node-7", refused.Message, StringComparison.Ordinal);
        }

        await using var mine = await tenant.Database.LockForChangeAsync("me", TimeSpan.FromMinutes(1), CancellationToken.None);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Changes_of_one_tenant_take_turns_and_those_of_another_do_not_wait(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var otherSpace = await TestDatabases.CreateAsync(kind);
        await using var tenant = await Tenant.OpenAsync(space);
        await using var other = await Tenant.OpenAsync(otherSpace);
        var first = await tenant.Database.LockForChangeAsync("first", TimeSpan.Zero, CancellationToken.None);

        await using var elsewhere = await other.Database.LockForChangeAsync("elsewhere", TimeSpan.Zero, CancellationToken.None);
        var second = tenant.Database.LockForChangeAsync("second", TimeSpan.FromMinutes(1), CancellationToken.None);
        Assert.False(second.IsCompleted);
        await first.DisposeAsync();

        await using var held = await second;
    }
}
