using CommunityKit.Tests.Support;

namespace CommunityKit.ContractTests.Modules;

/// <summary>A module that uses every part of the contract a little: table, migration, settings, permission, page, event, handler, queue, job.</summary>
internal static class VeteranModule
{
    private const string Configure =
        """
        module.Data<VeteranDb>();
        module.Settings<VeteranSettings>("acme.veteran");
        module.Permissions(new Permission("veteran.manage", "permission.manage") { DefaultRoles = [RoleNames.Manager] });
        module.Handle<Seen, CountSeen>("count");
        module.Job<Nightly>("nightly", JobSchedule.Cron("0 30 2 * * ?"));
        module.Queue<Note, Writer>(new QueueName<Note>("veteran.note"));
        module.Endpoints(routes =>
        {
            routes.MapGet("/veteran", async (IDbContextFactory<VeteranDb> contexts, ISettings<VeteranSettings> settings, CancellationToken ct) =>
            {
                await using var db = await contexts.CreateDbContextAsync(ct);
                var seen = await db.Marks.CountAsync(ct);
                return Results.Content($"<!doctype html><title>{settings.Current.Greeting}</title><p id=seen>{seen}</p>", "text/html");
            }).WithMetadata(new RequirePermissionAttribute("veteran.manage"));
            routes.MapPost("/veteran", async (IUnitOfWork work, CancellationToken ct) =>
            {
                await work.ExecuteAsync((tx, token) => { tx.Publish(new Seen(Guid.CreateVersion7())); return default(ValueTask); }, ct);
                return Results.Ok();
            }).WithMetadata(new RequirePermissionAttribute("veteran.manage"));
        });
        """;

    private const string Types =
        """
        public sealed class VeteranSettings { public string Greeting { get; set; } = "Hello"; }
        [EventName("veteran.seen.v1")]
        public sealed record Seen(Guid Mark) : DomainEvent { public override string OrderingKey => Mark.ToString(); }
        public sealed record Note(string Text);
        public sealed class Mark { public Guid Id { get; set; } }
        public sealed class VeteranDb(DbContextOptions<VeteranDb> options) : ModuleDbContext(options)
        {
            public override string TablePrefix => "veteran_";
            public DbSet<Mark> Marks => Set<Mark>();
        }
        [DbContext(typeof(VeteranDb)), Migration("20260101000000_First")]
        public sealed class First : Migration
        {
            protected override void Up(MigrationBuilder m) => m.CreateTable("veteran_marks", t => new { id = t.Column<Guid>() }, constraints: t => t.PrimaryKey("pk_veteran_marks", x => x.id));
        }
        public sealed class CountSeen : IEventHandler<Seen>
        {
            public ValueTask HandleAsync(Seen e, Transaction tx, EventContext context, CancellationToken ct)
            {
                var db = tx.Context<VeteranDb>();
                db.Marks.Add(new Mark { Id = e.Mark });
                db.SaveChanges();
                return default;
            }
        }
        public sealed class Nightly : IJob { public ValueTask RunAsync(JobContext context, CancellationToken ct) => default; }
        public sealed class Writer : IQueueWorker<Note> { public ValueTask RunAsync(Note item, JobContext context, CancellationToken ct) => default; }
        """;

    public static ForgedModule BuiltAgainst(string contract) => new("acme.veteran", contract)
    {
        BuiltAgainst = contract,
        Configure = Configure,
        Types = Types,
        Texts = new Dictionary<string, string> { ["module.description"] = "Old and well.", ["permission.manage"] = "Manage" },
    };
}
