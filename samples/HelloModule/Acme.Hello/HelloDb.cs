using Acme.Hello.Greetings;
using Microsoft.EntityFrameworkCore;

namespace Acme.Hello;

/// <summary>The module's own tables: <c>hello_greetings</c>.</summary>
public sealed class HelloDb(DbContextOptions<HelloDb> options) : ModuleDbContext(options)
{
    public override string TablePrefix => "hello_";

    public DbSet<Greeting> Greetings => Set<Greeting>();
}
