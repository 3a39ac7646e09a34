using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace CommunityKit.Modularity.Tests.Building;

/// <summary>
/// What the runtime itself says about a module on a contract: loads both into a throw-away context, loads every type, compiles every
/// method, reads every attribute and runs <c>Probe.Run</c>.
/// </summary>
internal static class RuntimeTruth
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>The first failure; null when everything works.</summary>
    public static string? FailureOf(byte[] module, params IEnumerable<byte[]> contracts) => FailureOf(module, folder: null, contracts);

    /// <summary>The same for a module with libraries of its own, which lie in its folder.</summary>
    public static string? FailureOf(byte[] module, string? folder, IEnumerable<byte[]> contracts)
    {
        var context = new ThrowAway(folder, contracts);
        try
        {
            return Failure(context.LoadFromStream(new MemoryStream(module)));
        }
        finally
        {
            context.Unload();
        }
    }

    private static string? Failure(Assembly assembly)
    {
        try
        {
            foreach (var type in assembly.GetTypes().Select(Closed.Type).OfType<Type>())
            {
                RuntimeHelpers.RunClassConstructor(type.TypeHandle);
                _ = type.GetFields(Declared).Select(field => field.FieldType).ToList();
                foreach (var member in type.GetMembers(Declared).Append(type))
                    _ = member.GetCustomAttributes(inherit: false);
                foreach (var method in type.GetMembers(Declared).OfType<MethodBase>())
                {
                    if (!method.IsAbstract && Closed.Method(method) is { } closed)
                        RuntimeHelpers.PrepareMethod(closed.MethodHandle, Closed.Arguments(closed));
                    if (method is MethodInfo { IsVirtual: true } info && LostItsBase(info))
                        return $"{type}.{method.Name} overrides nothing";
                }
            }

            assembly.GetType("Probe")?.GetMethod("Run")?.Invoke(null, null);
            return null;
        }
        catch (TargetInvocationException e)
        {
            return e.InnerException!.ToString();
        }
        catch (ReflectionTypeLoadException e)
        {
            return e.LoaderExceptions[0]!.Message;
        }
#pragma warning disable CA1031 // whatever the runtime throws is the answer
        catch (Exception e)
#pragma warning restore CA1031
        {
            return e.ToString();
        }
    }

    // The runtime makes a new slot of an override that finds nothing to override; nobody would ever call it.
    private static bool LostItsBase(MethodInfo method) =>
        !method.DeclaringType!.IsInterface && !method.Attributes.HasFlag(MethodAttributes.NewSlot)
        && !method.IsPrivate && method.GetBaseDefinition().DeclaringType == method.DeclaringType;

    private sealed class ThrowAway : AssemblyLoadContext
    {
        private readonly Dictionary<string, Assembly> _contracts = new(StringComparer.OrdinalIgnoreCase);

        private readonly string? _folder;

        public ThrowAway(string? folder, IEnumerable<byte[]> contracts)
            : base("truth", isCollectible: true)
        {
            _folder = folder;
            foreach (var image in contracts)
            {
                var assembly = LoadFromStream(new MemoryStream(image));
                _contracts[assembly.GetName().Name!] = assembly;
            }
        }

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            if (_contracts.GetValueOrDefault(assemblyName.Name!) is { } contract)
            {
                return contract;
            }

            return _folder is not null && Path.Combine(_folder, assemblyName.Name + ".dll") is var file && File.Exists(file)
                ? LoadFromStream(new MemoryStream(File.ReadAllBytes(file)))
                : null;
        }
    }
}
