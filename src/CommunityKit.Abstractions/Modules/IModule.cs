namespace CommunityKit.Modules;

/// <summary>
/// The one class that every module has: its table of contents.
/// </summary>
/// <remarks>
/// The host makes one instance per tenant runtime with the public parameterless constructor and calls
/// <see cref="Configure"/> once. Declare only: no I/O, no threads, no reading of the clock. What a module needs at
/// run time it gets by constructor injection into the types it declares.
/// An exception here switches the module off for that tenant with the exception's message as the reason; the shop stays up.
/// </remarks>
public interface IModule
{
    /// <summary>Declares what the module brings. Called once per tenant runtime, on one thread, with a time limit.</summary>
    /// <param name="module">Collects the declarations; do not keep it.</param>
    void Configure(ModuleBuilder module);
}
