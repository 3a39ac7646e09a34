using System.Text;
using System.Text.Json.Nodes;
using CommunityKit.Packaging.Locking;
using CommunityKit.Packaging.Resolution;
using CommunityKit.Packaging.Tests.Support;

namespace CommunityKit.Packaging.Tests.Locking;

public sealed class LockFileTests : IDisposable
{
    private static readonly Candidate Orders = Shelf.Package("acme.orders", "1.1.0");
    private static readonly Candidate GroupBuy = Shelf.Package("acme.groupbuy", "1.4.0", "acme.orders [1.1,2.0)");

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_saved_lock_file_is_read_back_the_same()
    {
        var file = Shelf.Lock(Orders, GroupBuy);
        file.Save(_folder["modules.lock.json"]);

        var read = LockFile.Load(_folder["modules.lock.json"]);

        Assert.Equal(file.ToBytes(), read!.ToBytes());
        Assert.Equal(["acme.orders", "acme.groupbuy"], read.Modules.Select(module => module.Id));
        Assert.Equal(("1.2.0", Orders.Sha256), (read.Contract, read.Find("acme.orders")!.Sha256));
        Assert.Equal(["modules.lock.json"], _folder.Content());
        Assert.Null(LockFile.Load(_folder["none.json"]));
    }

    [Fact]
    public void Resolving_again_on_another_machine_gives_the_same_bytes()
    {
        Candidate[] shelf = [GroupBuy, Orders, Shelf.Package("acme.orders", "1.2.0")];
        var first = LockFile.Of(Resolver.Resolve(Shelf.Request(shelf, "acme.groupbuy")), Shelf.Host, current: null);
        var elsewhere = Shelf.Request(shelf.Reverse().Append(Shelf.Package("acme.orders", "1.3.0")), "acme.groupbuy") with
        {
            Locked = LockFile.Read(first.ToBytes()),
        };

        var again = LockFile.Of(Resolver.Resolve(elsewhere), Shelf.Host, first);

        Assert.Equal(first.ToBytes(), again.ToBytes());
    }

    [Theory]
    [InlineData("version", 2, "CK1005")]
    [InlineData("contract", "one", "CK1012")]
    [InlineData("surprise", true, "CK1006")]
    public void A_wrong_file_is_refused(string field, object value, string code) =>
        Support.Refused.With(code, () => Read(json => json[field] = JsonValue.Create(value)));

    [Theory]
    [InlineData("id", "Orders", "CK1011")]
    [InlineData("version", "1.0", "CK1012")]
    [InlineData("sha256", "abc", "CK1010")]
    [InlineData("oldestRunnable", "new", "CK1012")]
    [InlineData("appliedMigrations", -1, "CK1010")]
    public void A_wrong_module_is_refused(string field, object value, string code) =>
        Support.Refused.With(code, () => Read(json => json["modules"]![0]![field] = JsonValue.Create(value)));

    [Fact]
    public void A_file_that_contradicts_itself_is_refused()
    {
        Support.Refused.With("CK1230", () => Read(json => json["modules"]!.AsArray().RemoveAt(0)));
        Support.Refused.With("CK1230", () => Read(json => json["modules"]![0]!["version"] = "2.0.0"));
        Support.Refused.With("CK1008", () => Read(json => json["modules"]!.AsArray().Add(json["modules"]![0]!.DeepClone())));
        Support.Refused.With("CK1230", () => Read(json =>
        {
            var first = json["modules"]![0]!.DeepClone();
            json["modules"]!.AsArray().RemoveAt(0);
            json["modules"]!.AsArray().Add(first);
        }));
    }

    [Fact]
    public void After_a_rollback_the_file_still_knows_which_migrations_the_tables_have_seen()
    {
        var old = Shelf.Lock(WithMigrations("1.0.0", 3, null));
        var current = LockFile.Of(new ResolvedModules([WithMigrations("2.0.0", 5, "1.0.0")]), Shelf.Host, old);

        var rolledBack = old.Over(current).Find("acme.orders")!;

        Assert.Equal(
            ("1.0.0", 3, 5, "1.0.0"),
            (rolledBack.Version, rolledBack.Migrations, rolledBack.AppliedMigrations, rolledBack.OldestRunnable));
        Assert.Equal(5, current.Over(old).Find("acme.orders")!.AppliedMigrations);
    }

    private static Candidate WithMigrations(string version, int count, string? oldest) =>
        Shelf.Package(Shelf.Manifest("acme.orders", version) with { MigrationCount = count, OldestRunnable = oldest });

    private static LockFile Read(Action<JsonNode> change)
    {
        var json = JsonNode.Parse(Shelf.Lock(Orders, GroupBuy).ToBytes())!;
        change(json);
        return LockFile.Read(Encoding.UTF8.GetBytes(json.ToJsonString()));
    }
}
