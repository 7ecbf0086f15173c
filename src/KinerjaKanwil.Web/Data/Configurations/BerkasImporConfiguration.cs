using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KinerjaKanwil.Domain.Pengukuran;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KinerjaKanwil.Web.Data.Configurations;

internal sealed class BerkasImporConfiguration : IEntityTypeConfiguration<BerkasImpor>
{
    private static readonly JsonSerializerOptions Bentuk = new(JsonSerializerDefaults.Web)
    {
        // Read back by this application alone, never put into a page as it is.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    public void Configure(EntityTypeBuilder<BerkasImpor> builder)
    {
        builder.HasOne(b => b.Divisi).WithMany().HasForeignKey(b => b.DivisiId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(b => new { b.DivisiId, b.DiunggahPada });
        builder.HasIndex(b => new { b.Status, b.DiunggahPada });
        builder.Property(b => b.Status).IsConcurrencyToken();
        builder.Property(b => b.Nama).HasMaxLength(BerkasImpor.PanjangNama);
        builder.Property(b => b.DiunggahOleh).HasMaxLength(BerkasImpor.PanjangNamaPelaku);
        builder.Property(b => b.DiterapkanOleh).HasMaxLength(BerkasImpor.PanjangNamaPelaku);
        builder.Property(b => b.DibatalkanOleh).HasMaxLength(BerkasImpor.PanjangNamaPelaku);
        builder.Property(b => b.Isi).HasConversion(
            isi => isi.ToArray(), simpanan => new ReadOnlyMemory<byte>(simpanan),
            new ValueComparer<ReadOnlyMemory<byte>>((a, b) => Sama(a, b), isi => isi.Length, isi => isi));
        Daftar(builder.Property(b => b.Baris));
        Daftar(builder.Property(b => b.Hasil));
    }

    private static bool Sama(ReadOnlyMemory<byte> a, ReadOnlyMemory<byte> b) => a.Span.SequenceEqual(b.Span);

    /// <summary>Rows are read and written together with their file, never asked for by themselves: text, not tables.</summary>
    private static void Daftar<T>(PropertyBuilder<IReadOnlyList<T>> bidang) => bidang.HasConversion(
        daftar => JsonSerializer.Serialize(daftar, Bentuk),
        simpanan => JsonSerializer.Deserialize<List<T>>(simpanan, Bentuk)!,
        new ValueComparer<IReadOnlyList<T>>((a, b) => ReferenceEquals(a, b), daftar => daftar.Count, daftar => daftar));
}
