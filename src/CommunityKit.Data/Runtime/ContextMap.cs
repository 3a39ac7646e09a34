using System.Data.Common;
using System.Reflection;
using CommunityKit.Data.Contexts;

namespace CommunityKit.Data.Runtime;

/// <summary>Makes the writing contexts of a runtime. Thread-safe.</summary>
internal sealed class ContextMap
{
    private readonly Dictionary<Type, (EfServices Services, ConstructorInvoker Constructor)> _contexts;

    public ContextMap(IEnumerable<ModuleContext> contexts) =>
        _contexts = contexts.ToDictionary(c => c.ContextType, c => (c.Services, EfServices.ConstructorOf(c.ContextType)));

    /// <exception cref="InvalidOperationException">The type is not a declared context of this runtime.</exception>
    public ModuleDbContext Create(Type type, DbConnection connection) =>
        _contexts.TryGetValue(type, out var entry)
            ? entry.Services.CreateContext(entry.Constructor, type, connection)
            : throw new InvalidOperationException(
                $"{type.Name} is no data context of this shop. Declare it with module.Data<{type.Name}>() in the module that owns it.");
}
