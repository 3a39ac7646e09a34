using CommunityKit.Packaging.Manifest;
using CommunityKit.Packaging.Problems;
using CommunityKit.Packaging.Resolution;
using CommunityKit.Packaging.Tests.Support;

namespace CommunityKit.Packaging.Tests.Resolution;

public class ResolverTests
{
    private static readonly Candidate Orders10 = Shelf.Package("acme.orders", "1.0.0");
    private static readonly Candidate Orders11 = Shelf.Package("acme.orders", "1.1.0");
    private static readonly Candidate Orders20 = Shelf.Package("acme.orders", "2.0.0");

    [Fact]
    public void The_newest_stable_version_is_taken()
    {
        var request = Shelf.Request([Orders10, Orders20, Orders11, Shelf.Package("acme.orders", "3.0.0-rc.1")], "acme.orders");

        Assert.Equal("acme.orders 2.0.0", Resolve(request));
    }

    [Fact]
    public void What_is_needed_comes_in_and_starts_first()
    {
        var request = Shelf.Request(
            [
                Orders10,
                Orders11,
                Orders20,
                Shelf.Package("acme.groupbuy", "1.4.0", "acme.orders [1.1,2.0)", "acme.catalog 1.0"),
                Shelf.Package("acme.catalog", "1.0.0"),
                Shelf.Package("acme.unrelated", "1.0.0"),
            ],
            "acme.groupbuy");

        Assert.Equal("acme.catalog 1.0.0, acme.orders 1.1.0, acme.groupbuy 1.4.0", Resolve(request));
    }

    [Fact]
    public void An_older_version_is_taken_where_the_newest_does_not_go()
    {
        var request = Shelf.Request(
            [
                Orders10,
                Orders20,
                Shelf.Package("acme.theme", "2.0.0", "acme.orders [3.0,4.0)"),
                Shelf.Package("acme.theme", "1.0.0", "acme.orders [1.0,2.0)"),
            ],
            "acme.theme");

        Assert.Equal("acme.orders 1.0.0, acme.theme 1.0.0", Resolve(request));
    }

    [Fact]
    public void An_optional_module_restricts_only_when_it_is_there()
    {
        var referral = Shelf.Package("acme.referral", "1.0.0", "?acme.orders [1.0,1.1)");

        Assert.Equal("acme.referral 1.0.0", Resolve(Shelf.Request([referral, Orders10, Orders11], "acme.referral")));
        Assert.Equal(
            "acme.orders 1.0.0, acme.referral 1.0.0",
            Resolve(Shelf.Request([referral, Orders10, Orders11], "acme.referral", "acme.orders")));
    }

    [Fact]
    public void A_locked_version_stays_although_there_is_a_newer_one()
    {
        var request = Shelf.Request([Orders10, Orders11], "acme.orders") with { Locked = Shelf.Lock(Orders10) };

        Assert.Equal("acme.orders 1.0.0", Resolve(request));
        Assert.Equal("acme.orders 1.1.0", Resolve(request with { Upgrade = new HashSet<string> { "acme.orders" } }));
    }

    [Fact]
    public void A_new_module_takes_an_older_version_rather_than_move_a_locked_one()
    {
        var request = Shelf.Request(
            [
                Orders10,
                Orders20,
                Shelf.Package("acme.groupbuy", "2.0.0", "acme.orders [2.0,3.0)"),
                Shelf.Package("acme.groupbuy", "1.0.0", "acme.orders [1.0,2.0)"),
            ],
            "acme.orders", "acme.groupbuy") with { Locked = Shelf.Lock(Orders10) };

        Assert.Equal("acme.orders 1.0.0, acme.groupbuy 1.0.0", Resolve(request));
    }

    [Fact]
    public void A_locked_version_is_given_up_only_where_it_must_be()
    {
        var catalog = Shelf.Package("acme.catalog", "1.0.0");
        var request = Shelf.Request(
            [
                catalog,
                Shelf.Package("acme.catalog", "2.0.0"),
                Orders10,
                Orders20,
                Shelf.Package("acme.groupbuy", "1.0.0", "acme.orders [2.0,3.0)", "acme.catalog 1.0"),
            ],
            "acme.groupbuy") with { Locked = Shelf.Lock(catalog, Orders10) };

        Assert.Equal("acme.catalog 1.0.0, acme.orders 2.0.0, acme.groupbuy 1.0.0", Resolve(request));
    }

    [Fact]
    public void A_prerelease_is_taken_only_when_somebody_names_one()
    {
        Candidate[] shelf = [Orders10, Shelf.Package("acme.orders", "2.0.0-beta")];

        Assert.Equal("acme.orders 1.0.0", Resolve(Shelf.Request(shelf, "acme.orders")));
        Assert.Equal("acme.orders 2.0.0-beta", Resolve(Shelf.Request(shelf, "acme.orders [2.0.0-beta,3.0)")));
        Assert.Equal(
            "acme.orders 2.0.0-beta",
            Resolve(Shelf.Request(shelf) with { Modules = [new ModuleRequest("acme.orders", Prerelease: true)] }));
        Assert.Equal(
            "acme.orders 1.0.0",
            Resolve(Shelf.Request([.. shelf, Shelf.Package("acme.other", "1.0.0", "acme.orders [1.0.0-alpha,3.0)")], "acme.orders")));
        Assert.Equal("acme.orders 2.0.0-beta", Resolve(Shelf.Request(shelf, "acme.orders") with { Locked = Shelf.Lock(shelf[1]) }));
    }

    [Fact]
    public void A_prerelease_of_the_excluded_upper_bound_is_outside()
    {
        var beta = Shelf.Package("acme.orders", "2.0.0-beta");
        var theme = Shelf.Package("acme.theme", "1.0.0", "acme.orders [1.0,2.0)");
        var request = Shelf.Request([beta, theme], "acme.theme") with { Locked = Shelf.Lock(beta) };

        Assert.Equal("CK1203", Refused(request).Code);
    }

    [Fact]
    public void The_store_comes_before_the_feeds()
    {
        var stored = Shelf.Package(Shelf.Manifest("acme.orders", "1.0.0"), "store", rank: 0, sha256: Shelf.Hash("stored"));
        var resolved = Resolver.Resolve(Shelf.Request([Orders10, stored], "acme.orders"));

        Assert.Same(stored, Assert.Single(resolved.Modules));
    }

    [Fact]
    public void A_locked_version_with_other_bytes_is_refused()
    {
        var other = Shelf.Package(Shelf.Manifest("acme.orders", "1.0.0"), sha256: Shelf.Hash("other"));
        var request = Shelf.Request([other, Orders11], "acme.orders") with { Locked = Shelf.Lock(Orders10) };

        Assert.Equal("CK1065", Refused(request).Code);
        Assert.Equal("acme.orders 1.0.0", Resolve(request with { Candidates = [other, Orders11, Orders10] }));
    }

    [Fact]
    public void A_module_that_is_nowhere_is_told() =>
        Assert.Equal("acme.orderz", Refused(Shelf.Request([Orders10], "acme.orderz")).Arguments["id"]);

    [Fact]
    public void A_dependency_that_is_nowhere_is_told_with_who_needs_it()
    {
        var problem = Refused(Shelf.Request([Shelf.Package("acme.theme", "0.9.0", "acme.orders [1.0,2.0)")], "acme.theme"));

        Assert.StartsWith(
            "CK1201: acme.theme 0.9.0 needs acme.orders [1.0,2.0), which is neither",
            problem.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_dependency_out_of_range_is_told_with_what_there_is()
    {
        var problem = Refused(
            Shelf.Request([Orders10, Orders20, Shelf.Package("acme.theme", "0.9.0", "acme.orders [1.1,2.0)")], "acme.theme") with
            {
                Locked = Shelf.Lock(Orders10),
            });

        Assert.StartsWith(
            "CK1203: acme.theme 0.9.0 needs acme.orders [1.1,2.0), and no version lies in it. Installed: 1.0.0; available: 2.0.0, 1.0.0.",
            problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_out_of_range_is_told_with_what_there_is()
    {
        var problem = Refused(Shelf.Request([Orders10, Orders11], "acme.orders [2.0,3.0)"));

        Assert.StartsWith(
            "CK1202: No version of acme.orders lies in [2.0,3.0). Available: 1.1.0, 1.0.0.",
            problem.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_conflict_is_told_with_the_smallest_set_that_makes_it()
    {
        var request = Shelf.Request(
            [
                Orders10, Orders11,
                Shelf.Package("acme.groupbuy", "1.4.0", "acme.orders [1.1,2.0)", "acme.catalog 1.0"),
                Shelf.Package("acme.theme", "0.9.0", "acme.orders (,1.1)", "acme.catalog 1.0"),
                Shelf.Package("acme.catalog", "1.0.0"), Shelf.Package("acme.bystander", "1.0.0", "acme.orders 1.0"),
            ],
            "acme.bystander", "acme.groupbuy", "acme.theme") with { Locked = Shelf.Lock(Orders10) };

        Assert.Equal(
            "CK1204: acme.groupbuy 1.4.0 needs acme.orders [1.1,2.0); acme.theme 0.9.0 needs acme.orders (,1.1); "
            + "no version of acme.orders satisfies all of them. Installed: 1.0.0; available: 1.1.0, 1.0.0. "
            + "Upgrade or leave out one of these modules.",
            Refused(request).ToString());
    }

    [Fact]
    public void A_request_can_be_one_side_of_a_conflict()
    {
        var request = Shelf.Request(
            [Orders10, Orders11, Shelf.Package("acme.groupbuy", "1.4.0", "acme.orders [1.1,2.0)")],
            "acme.groupbuy",
            "acme.orders [1.0]");

        Assert.Contains(
            "acme.orders [1.0] was asked for; acme.groupbuy 1.4.0 needs acme.orders [1.1,2.0);",
            Refused(request).ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Versions_that_conflict_for_the_same_reason_are_told_together()
    {
        var request = Shelf.Request(
            [Orders10, .. new[] { "1.4.0", "1.5.0" }.Select(version => Shelf.Package("acme.groupbuy", version, "acme.orders [2.0,3.0)"))],
            "acme.groupbuy");

        Assert.Equal("1.5.0, 1.4.0", Refused(request).Arguments["versions"]);
    }

    [Fact]
    public void A_module_for_a_newer_host_and_one_for_an_older_host_are_told_apart()
    {
        var tooNew = Shelf.Manifest("acme.hello", "2.0.0") with { Contract = "[1.4,2.0)", BuiltAgainst = "1.4.0" };
        var tooOld = Shelf.Manifest("acme.hello", "0.1.0") with { Contract = "[0.1,1.0)", BuiltAgainst = "0.1.0" };
        var framework = Shelf.Manifest("acme.hello", "3.0.0") with { Framework = "net11.0" };

        Assert.StartsWith(
            "CK1208: acme.hello 2.0.0 needs CommunityKit [1.4,2.0); this host is 1.2.0, which is older.",
            RefusedAlone(tooNew).ToString(),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "CK1209: acme.hello 0.1.0 runs on CommunityKit [0.1,1.0); this host is 1.2.0, which is newer.",
            RefusedAlone(tooOld).ToString(),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "CK1210: acme.hello 3.0.0 is built for net11.0; this host runs net10.0.",
            RefusedAlone(framework).ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_module_for_an_older_framework_runs() =>
        Assert.Equal(
            "acme.hello 1.0.0",
            Resolve(Shelf.Request([Shelf.Package(Shelf.Manifest("acme.hello", "1.0.0") with { Framework = "net9.0" })], "acme.hello")));

    [Fact]
    public void The_version_that_was_asked_for_is_the_one_whose_host_is_named()
    {
        var forNewerHost = new[] { "1.0.0", "1.1.0", "2.0.0" }.Select(version =>
            Shelf.Package(Shelf.Manifest("acme.hello", version) with { Contract = "[1.4,2.0)", BuiltAgainst = "1.4.0" }));
        var request = Shelf.Request(forNewerHost, "acme.hello [1.0,2.0)");

        Assert.Equal("1.1.0", Refused(request).Arguments["version"]);
    }

    [Fact]
    public void A_circle_is_named()
    {
        var request = Shelf.Request(
            [
                Shelf.Package("acme.a", "1.0.0", "acme.b 1.0"),
                Shelf.Package("acme.b", "1.0.0", "acme.c 1.0"),
                Shelf.Package("acme.c", "1.0.0", "acme.b 1.0"),
            ],
            "acme.a");

        var problem = Refused(request);

        Assert.Equal("CK1211", problem.Code);
        Assert.Equal("acme.b 1.0.0 → acme.c 1.0.0 → acme.b 1.0.0", problem.Arguments["cycle"]);
    }

    [Fact]
    public void A_version_without_the_circle_is_taken_instead()
    {
        var request = Shelf.Request(
            [
                Shelf.Package("acme.a", "1.0.0", "acme.b 1.0"),
                Shelf.Package("acme.b", "2.0.0", "acme.a 1.0"),
                Shelf.Package("acme.b", "1.0.0"),
            ],
            "acme.a");

        Assert.Equal("acme.b 1.0.0, acme.a 1.0.0", Resolve(request));
    }

    [Fact]
    public void Any_module_on_a_circle_can_be_the_one_that_gives_way()
    {
        // e needs d, d needs x, and the newest x needs e: x is decided before d, and only an older x opens the circle.
        var request = Shelf.Request(
            [
                Shelf.Package("m.e", "1.0.0", "m.d 1.0"),
                Shelf.Package("m.d", "1.0.0", "m.x 1.0"),
                Shelf.Package("m.x", "2.0.0", "m.e 1.0"),
                Shelf.Package("m.x", "1.0.0"),
            ],
            "m.e", "m.x");

        Assert.Equal("m.x 1.0.0, m.d 1.0.0, m.e 1.0.0", Resolve(request));
    }

    [Fact]
    public void Prereleases_that_would_do_are_named()
    {
        var problem = Refused(Shelf.Request(
            [Shelf.Package("acme.orders", "2.0.0-beta"), Shelf.Package("acme.theme", "1.0.0", "acme.orders 1.0")],
            "acme.theme"));

        Assert.Equal(("CK1212", "2.0.0-beta"), (problem.Code, problem.Arguments["versions"]));
    }

    [Fact]
    public void A_diamond_of_many_modules_with_many_versions_is_solved()
    {
        // Every layer wants the same version of the layer below, and the bottom decides: naive backtracking would try 15 to the 25th.
        var shelf = Enumerable.Range(0, 25).SelectMany(layer => Enumerable.Range(0, 15).Select(v => Shelf.Package(
            $"m.l{layer:00}", $"1.{v}.0", layer == 24 ? [] : [$"m.l{layer + 1:00} [1.{v}.0]"])));
        var request = Shelf.Request(shelf, "m.l00", "m.l24 [1.3.0]");

        Assert.StartsWith("m.l24 1.3.0, m.l23 1.3.0", Resolve(request), StringComparison.Ordinal);
    }

    [Fact]
    public void A_conflict_under_many_innocent_modules_is_found()
    {
        // The innocent are decided first; without jumping over them the search would try 20 to the 12th combinations.
        var innocent = Enumerable.Range(0, 12)
            .SelectMany(i => Enumerable.Range(0, 20).Select(v => Shelf.Package($"a.innocent{i}", $"1.{v}.0")))
            .ToList();
        var shelf = innocent.Append(Orders10).Append(Orders11)
            .Append(Shelf.Package("z.one", "1.0.0", "acme.orders [1.0]")).Append(Shelf.Package("z.two", "1.0.0", "acme.orders [1.1]"));
        var request = Shelf.Request(shelf, [.. innocent.Select(c => c.Id).Distinct(), "z.one", "z.two"]);

        Assert.Equal("CK1204", Refused(request).Code);
    }

    [Fact]
    public void A_question_made_to_be_hard_is_given_up()
    {
        // A pigeonhole: eleven modules, ten places, every place taken by two excludes both. No search of this kind settles it in time.
        var places = Enumerable.Range(0, 10).ToList();
        var shelf = new List<Candidate>();
        for (var module = 0; module < 11; module++)
        {
            foreach (var place in places)
            {
                shelf.Add(Shelf.Package($"p.m{module:00}", $"{place + 1}.0.0", $"q.slot{place} [{module + 1}.0.0]"));
            }
        }

        shelf.AddRange(places.SelectMany(place => Enumerable.Range(0, 11).Select(module => Shelf.Package(
            $"q.slot{place}",
            $"{module + 1}.0.0"))));

        Assert.Equal("CK1213", Refused(Shelf.Request(shelf, [.. Enumerable.Range(0, 11).Select(module => $"p.m{module:00}")])).Code);
    }

    private static string Resolve(ResolutionRequest request) => string.Join(", ", Resolver.Resolve(request).Modules);

    private static Problem Refused(ResolutionRequest request) =>
        Assert.Throws<ProblemException>(() => Resolver.Resolve(request)).Problems[0];

    private static Problem RefusedAlone(ModuleManifest manifest) => Refused(Shelf.Request([Shelf.Package(manifest)], manifest.Id));
}
