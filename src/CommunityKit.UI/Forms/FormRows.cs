using System.Collections;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CommunityKit.UI.Forms;

/// <summary>
/// Repeating rows of a form without JavaScript: the add, remove and move buttons post the form, and the model's list changes here.
/// </summary>
public static class FormRows
{
    internal const string CommandField = "ck-row";
    private static readonly object Changed = new();

    /// <summary>
    /// Carries out a row button. Call it first in a post action: when it answers true, show the form again instead of saving.
    /// </summary>
    /// <param name="controller">The controller that got the post.</param>
    /// <param name="model">The bound model; its list is changed.</param>
    /// <returns>True when the post came from a row button.</returns>
    public static bool Apply(Controller controller, object model) => Apply(controller, model, "");

    /// <summary>
    /// Carries out a row button of one of several models in a form. Call it for each: only the one whose fields have the button answers true.
    /// </summary>
    /// <param name="controller">The controller that got the post.</param>
    /// <param name="model">The bound model; its list is changed.</param>
    /// <param name="prefix">What the names of the model's fields begin with, without the dot; empty when the form has one model.</param>
    /// <returns>True when the post came from a row button of this model.</returns>
    public static bool Apply(Controller controller, object model, string prefix)
    {
        var request = controller.Request;
        if (!request.HasFormContentType || !request.Form.TryGetValue(CommandField, out var command))
        {
            return false;
        }

        var parts = command.ToString().Split(':', 3);
        if (prefix.Length > 0 && !(parts.Length > 1 && parts[1].StartsWith(prefix + ".", StringComparison.Ordinal)))
        {
            return false;
        }

        var (owner, property) = parts.Length > 1 ? Find(model, prefix.Length == 0 ? parts[1] : parts[1][(prefix.Length + 1)..]) : default;
        if (property is not { CanWrite: true } || ElementType(property.PropertyType) is not { } type || type.GetConstructor(Type.EmptyTypes) is null)
        {
            return true;
        }

        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(type))!;
        foreach (var item in property.GetValue(owner) as IEnumerable ?? Array.Empty<object>())
        {
            list.Add(item);
        }

        var at = parts.Length > 2 ? request.Form[parts[1] + ".index"].ToList().IndexOf(parts[2]) : -1;
        Change(list, parts[0], at, type);
        property.SetValue(owner, property.PropertyType.IsArray ? ToArray(list, type) : list);
        // What was typed is in the model by now; the old field names no longer fit its rows.
        controller.ModelState.Clear();
        controller.HttpContext.Items[Changed] = true;
        return true;
    }

    internal static bool WereChanged(HttpContext http) => http.Items.ContainsKey(Changed);

    /// <summary>The list's property, on the model or on a part of it.</summary>
    private static (object? Owner, PropertyInfo? Property) Find(object model, string path)
    {
        var owner = model;
        var names = path.Split('.');
        foreach (var name in names[..^1])
        {
            owner = owner?.GetType().GetProperty(name)?.GetValue(owner);
        }

        return (owner, owner?.GetType().GetProperty(names[^1]));
    }

    private static void Change(IList list, string command, int at, Type type)
    {
        var isRow = at >= 0 && at < list.Count;
        switch (command)
        {
            case "add":
                list.Add(Activator.CreateInstance(type));
                break;
            case "remove" when isRow:
                list.RemoveAt(at);
                break;
            case "up" when isRow && at > 0:
                (list[at - 1], list[at]) = (list[at], list[at - 1]);
                break;
            case "down" when isRow && at < list.Count - 1:
                (list[at + 1], list[at]) = (list[at], list[at + 1]);
                break;
        }
    }

    private static Type? ElementType(Type list) =>
        list.IsArray ? list.GetElementType()
        : list is { IsGenericType: true } && list.IsAssignableTo(typeof(IEnumerable)) ? list.GetGenericArguments()[0]
        : null;

    private static Array ToArray(IList list, Type type)
    {
        var array = Array.CreateInstance(type, list.Count);
        list.CopyTo(array, 0);
        return array;
    }
}
