using CommunityKit.Packaging.Locking;
using CommunityKit.Packaging.Resolution;
using CommunityKit.Packaging.Tests.Support;

namespace CommunityKit.Packaging.Tests.Locking;

public class InstallPlanTests
{
    [Fact]
    public void A_plan_tells_what_comes_goes_and_moves()
    {
        var current = Shelf.Lock(
            Package("m.down", "2.0.0"),
            Package("m.gone", "1.0.0"),
            Package("m.same", "1.0.0"),
            Package("m.up", "1.0.0"));
        var next = Shelf.Lock(Package("m.down", "1.0.0"), Package("m.new", "1.0.0"), Package("m.same", "1.0.0"), Package("m.up", "1.1.0"));

        var plan = InstallPlan.Between(current, next);

        Assert.Equal(
            [
                new PlanEntry("m.down", PlanChange.Downgrade, "2.0.0", "1.0.0", 0),
                new PlanEntry("m.gone", PlanChange.Remove, "1.0.0", null, 0),
                new PlanEntry("m.new", PlanChange.Add, null, "1.0.0", 0),
                new PlanEntry("m.same", PlanChange.Unchanged, "1.0.0", "1.0.0", 0),
                new PlanEntry("m.up", PlanChange.Upgrade, "1.0.0", "1.1.0", 0),
            ],
            plan.Entries);
        Assert.True(plan.IsAllowed);
        Assert.True(plan.HasChanges);
    }

    [Fact]
    public void Nothing_to_do_is_told()
    {
        var file = Shelf.Lock(Package("m.a", "1.0.0"));

        Assert.False(InstallPlan.Between(file, file).HasChanges);
        Assert.Empty(InstallPlan.Between(file, file).Notes);
    }

    [Fact]
    public void The_first_installation_counts_all_migrations_and_an_upgrade_only_the_new_ones()
    {
        var first = Shelf.Lock(Package("m.a", "1.0.0", migrations: 3));
        var second = Shelf.Lock(Package("m.a", "1.1.0", migrations: 5, oldest: "1.0.0"));

        Assert.Equal(3, Assert.Single(InstallPlan.Between(null, first).Entries).NewMigrations);
        Assert.Equal(2, Assert.Single(InstallPlan.Between(first, second).Entries).NewMigrations);
    }

    [Theory]
    [InlineData("1.0.0", true)]
    [InlineData("1.5.0", false)]
    [InlineData(null, false)]
    public void A_downgrade_needs_tables_that_the_old_version_can_use(string? oldest, bool isAllowed)
    {
        var plan = InstallPlan.Between(
            Shelf.Lock(Package("m.a", "2.0.0", migrations: 5, oldest)), Shelf.Lock(Package("m.a", "1.0.0", migrations: 3)));

        Assert.Equal(isAllowed, plan.IsAllowed);
        Assert.Equal(isAllowed ? [] : ["CK1231"], plan.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void A_downgrade_without_a_change_of_tables_is_always_possible() =>
        Assert.True(InstallPlan.Between(
            Shelf.Lock(Package("m.a", "1.0.1", migrations: 3)), Shelf.Lock(Package("m.a", "1.0.0", migrations: 3))).IsAllowed);

    [Fact]
    public void Two_steps_back_are_held_against_the_tables_as_they_are()
    {
        var (v1, v2, v3) = (
            Shelf.Lock(Package("m.a", "1.0.0", migrations: 1)),
            Shelf.Lock(Package("m.a", "2.0.0", migrations: 2, oldest: "1.0.0")),
            Shelf.Lock(Package("m.a", "3.0.0", migrations: 3, oldest: "2.0.0")));
        var backOnV2 = v2.Over(v3);

        Assert.True(InstallPlan.Between(v3, backOnV2).IsAllowed);

        // 2.0.0 alone would allow 1.0.0, but its tables are those of 3.0.0 now.
        Assert.False(InstallPlan.Between(backOnV2, v1.Over(backOnV2)).IsAllowed);
        Assert.Equal(0, Assert.Single(InstallPlan.Between(backOnV2, v3.Over(backOnV2)).Entries).NewMigrations);
    }

    [Fact]
    public void A_version_that_changed_its_content_is_refused()
    {
        var other = Shelf.Package(Shelf.Manifest("m.a", "1.0.0"), sha256: Shelf.Hash("other"));

        Assert.Equal("CK1065", Assert.Single(InstallPlan.Between(Shelf.Lock(Package("m.a", "1.0.0")), Shelf.Lock(other)).Problems).Code);
    }

    [Fact]
    public void Notes_tell_what_an_operator_should_know()
    {
        var current = Shelf.Lock(Package("m.a", "1.0.0", migrations: 1), Package("m.gone", "1.0.0"));
        var next = Shelf.Lock(
            Package("m.a", "2.0.0", migrations: 2, oldest: "2.0.0"),
            Shelf.Package(Shelf.Manifest("m.beta", "1.0.0-beta") with { Publisher = "acme" }));

        var notes = InstallPlan.Between(current, next).Notes.Select(note => $"{note.Code} {note.Arguments["id"]}");

        Assert.Equal(["CK1250 m.a", "CK1252 m.a", "CK1251 m.beta", "CK1253 m.gone"], notes);
    }

    private static Candidate Package(string id, string version, int migrations = 0, string? oldest = null) =>
        Shelf.Package(Shelf.Manifest(id, version) with { MigrationCount = migrations, OldestRunnable = oldest });
}
