using CommunityKit.Data.Conventions;
using CommunityKit.Monetary;
using CommunityKit.Texts;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Data;

/// <summary>
/// The tables of one module. Derive from it, add <c>DbSet</c>s, and declare it with <c>module.Data&lt;TContext&gt;()</c>.
/// </summary>
/// <remarks>
/// <para>To write, take the context from <see cref="Transaction.Context{TContext}"/> inside <see cref="IUnitOfWork"/>. A context from
/// <c>IDbContextFactory&lt;TContext&gt;</c> is for reading: saving through it throws, and the database itself refuses writes.</para>
/// <para>Conventions, the same on SQLite and PostgreSQL:</para>
/// <list type="bullet">
/// <item>Tables and columns are snake_case; tables start with <see cref="TablePrefix"/>.</item>
/// <item><see cref="Guid"/> keys are made by the application (<c>Guid.CreateVersion7()</c>), never by the database.</item>
/// <item><see cref="DateTimeOffset"/> is stored as a UTC instant in whole microseconds; <see cref="DateTime"/> is refused.</item>
/// <item>Enums are stored by name (32 characters); <see cref="LocalizedText"/> as JSON text.</item>
/// <item><see cref="Money"/> is two columns, <c>…_minor</c> and <c>…_currency</c>, and can be filtered by <c>x.Price.Minor</c>; a
/// nullable one can be compared with null only. <see cref="decimal"/> is refused unless the property
/// has an explicit <c>HasPrecision</c>.</item>
/// <item>A <see cref="long"/> property named <c>Version</c> is a concurrency token: it starts at 1 and grows with every save (not with
/// <c>ExecuteUpdate</c>, which checks its own condition).</item>
/// </list>
/// </remarks>
/// <param name="options">Options of the derived context, made by the host.</param>
public abstract class ModuleDbContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>
    /// First part of every table name: two to sixteen small letters and digits, then one underscore, for example <c>cat_</c>. Unique in
    /// the tenant; never changes.
    /// </summary>
    public abstract string TablePrefix { get; }

    /// <inheritdoc />
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        VersionToken.Bump(ChangeTracker);
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc />
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        VersionToken.Bump(ChangeTracker);
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>The type rules listed on the class. Call the base method when you override it.</summary>
    /// <param name="configurationBuilder">Collects the rules.</param>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcInstantConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(32);
        configurationBuilder.Properties<LocalizedText>().HaveConversion<LocalizedTextConverter, LocalizedTextComparer>();
        configurationBuilder.ComplexProperties<Money>();
        configurationBuilder.Conventions.Add(_ => new ModuleModelConvention(GetType(), TablePrefix));
    }
}
