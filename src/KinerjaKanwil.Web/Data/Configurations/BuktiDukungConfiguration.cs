using KinerjaKanwil.Domain.Pelaporan;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KinerjaKanwil.Web.Data.Configurations;

internal sealed class BuktiDukungConfiguration : IEntityTypeConfiguration<BuktiDukung>
{
    public void Configure(EntityTypeBuilder<BuktiDukung> builder)
    {
        builder.HasOne(b => b.Indikator).WithMany().HasForeignKey(b => b.IndikatorKinerjaId).OnDelete(DeleteBehavior.Restrict);

        // The same file stands once with an indicator and quarter, also when two people, or one impatient one, send it at once.
        builder.HasIndex(b => new { b.IndikatorKinerjaId, b.Triwulan, b.Sidik }).IsUnique().HasFilter("[DihapusPada] IS NULL AND [Sidik] IS NOT NULL");
        builder.HasIndex(b => b.Sidik);
        builder.Property(b => b.NamaAsli).HasMaxLength(BerkasBukti.PanjangNama);
        builder.Property(b => b.Sidik).HasMaxLength(BerkasBukti.PanjangSidik);
        builder.Property(b => b.Tautan).HasMaxLength(TautanBukti.Panjang);
        builder.Property(b => b.Keterangan).HasMaxLength(BuktiDukung.PanjangKeterangan);
        builder.Property(b => b.DiunggahOleh).HasMaxLength(BuktiDukung.PanjangNamaPelaku);
        builder.Property(b => b.DihapusOleh).HasMaxLength(BuktiDukung.PanjangNamaPelaku);
    }
}
