using CommunityKit.Data.Databases;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace CommunityKit.Data.Migrations;

/// <summary>The migrations of a module as its assembly has them, ordinary EF Core classes. Needs no database.</summary>
internal sealed class MigrationSource : IDisposable
{
    private readonly ModuleDbContext _context;
    private readonly IMigrationsAssembly _assembly;
    private readonly string _provider;

    public MigrationSource(ModuleSchema schema)
    {
        Schema = schema;
        _context = schema.Services.CreateContext(schema.ContextType, connection: null);
        _assembly = _context.GetService<IMigrationsAssembly>();
        _provider = _context.Database.ProviderName!;
    }

    public ModuleSchema Schema { get; }

    public string TablePrefix => _context.TablePrefix;

    /// <summary>Ids in the order of execution.</summary>
    public IEnumerable<string> Ids => _assembly.Migrations.Keys;

    public bool Has(string id) => _assembly.Migrations.ContainsKey(id);

    public IReadOnlyList<MigrationOperation> Operations(string id) =>
        _assembly.CreateMigration(_assembly.Migrations[id], _provider).UpOperations;

    public IReadOnlyList<string> Commands(IReadOnlyList<MigrationOperation> operations) =>
        [.. _context.GetService<IMigrationsSqlGenerator>().Generate(operations, model: null).Select(c => c.CommandText)];

    public void Dispose() => _context.Dispose();
}
