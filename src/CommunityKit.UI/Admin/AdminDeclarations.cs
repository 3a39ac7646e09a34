using CommunityKit.Modules;
using CommunityKit.UI.Admin.Forms;
using CommunityKit.UI.Admin.Lists;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CommunityKit.UI.Admin;

/// <summary>Declarations for the admin.</summary>
public static class AdminDeclarations
{
    /// <summary>Adds links to the admin's side navigation.</summary>
    /// <param name="module">The module.</param>
    /// <param name="items">The links.</param>
    public static void AdminMenu(this ModuleBuilder module, params AdminMenuItem[] items)
    {
        foreach (var item in items)
        {
            module.Declare(item);
        }
    }

    /// <summary>Adds commands to the admin's palette.</summary>
    /// <param name="module">The module.</param>
    /// <param name="commands">The commands.</param>
    public static void AdminCommands(this ModuleBuilder module, params AdminCommand[] commands)
    {
        foreach (var command in commands)
        {
            module.Declare(command);
        }
    }

    /// <summary>Lets the command palette find things of the module.</summary>
    /// <typeparam name="TSearch">Resolved from a scope of its own for each question.</typeparam>
    /// <param name="module">The module.</param>
    public static void AdminSearch<TSearch>(this ModuleBuilder module)
        where TSearch : class, IAdminSearch
    {
        module.Services.TryAddScoped<TSearch>();
        module.Declare(new AdminSearchDeclaration(typeof(TSearch)));
    }

    /// <summary>Adds a button to a settings page that tries the saved values out.</summary>
    /// <typeparam name="TTest">Resolved from the request's scope.</typeparam>
    /// <param name="module">The module.</param>
    /// <param name="section">Key of the section.</param>
    /// <param name="labelKey">Key of the button's label in the module's texts.</param>
    /// <param name="inputKey">Key of the label of the one thing the test asks for; null when it asks for nothing.</param>
    public static void SettingsTest<TTest>(this ModuleBuilder module, string section, string labelKey, string? inputKey = null)
        where TTest : class, ISettingsTest
    {
        module.Services.TryAddScoped<TTest>();
        module.Declare(new SettingsTestDeclaration(section, typeof(TTest), labelKey, inputKey));
    }

    /// <summary>
    /// Adds a generated list under <c>/admin/{path}</c>, with search, filters, sorting, bulk actions and CSV.
    /// </summary>
    /// <typeparam name="TList">Describes and reads the list; resolved from the request's scope.</typeparam>
    /// <param name="module">The module.</param>
    /// <param name="path">Section and noun, for example <c>catalog/products</c>.</param>
    /// <param name="permission">Permission without which it is not shown.</param>
    public static void AdminList<TList>(this ModuleBuilder module, string path, string permission)
        where TList : class, IAdminList
    {
        module.Services.TryAddScoped<TList>();
        module.Declare(new AdminListDeclaration(path, permission, typeof(TList)));
    }

    /// <summary>
    /// Adds a generated form under <c>/admin/{path}/new</c> and <c>/admin/{path}/{key}</c>.
    /// </summary>
    /// <typeparam name="TForm">Describes, loads and saves the form; resolved from the request's scope.</typeparam>
    /// <param name="module">The module.</param>
    /// <param name="path">The same as that of the list it belongs to.</param>
    /// <param name="permission">Permission without which it is not shown.</param>
    public static void AdminForm<TForm>(this ModuleBuilder module, string path, string permission)
        where TForm : class, IAdminForm
    {
        module.Services.TryAddScoped<TForm>();
        module.Declare(new AdminFormDeclaration(path, permission, typeof(TForm)));
    }
}
