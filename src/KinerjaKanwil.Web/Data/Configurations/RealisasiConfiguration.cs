using KinerjaKanwil.Domain.Pengukuran;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KinerjaKanwil.Web.Data.Configurations;

internal sealed class RealisasiConfiguration : IEntityTypeConfiguration<Realisasi>
{
    public void Configure(EntityTypeBuilder<Realisasi> builder)
    {
        builder.HasOne(r => r.Indikator).WithMany().HasForeignKey(r => r.IndikatorKinerjaId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.IndikatorKinerjaId, r.Triwulan }).IsUnique();
        builder.Property(r => r.Versi).IsConcurrencyToken();
        builder.Property(r => r.AlasanTidakBerlaku).HasMaxLength(Realisasi.PanjangCatatan);
        builder.Property(r => r.Analisis).HasMaxLength(Realisasi.PanjangCatatan);
        builder.Property(r => r.Kendala).HasMaxLength(Realisasi.PanjangCatatan);
        builder.Property(r => r.TindakLanjut).HasMaxLength(Realisasi.PanjangCatatan);
        builder.Property(r => r.AlasanDikembalikan).HasMaxLength(Realisasi.PanjangCatatan);
        builder.Property(r => r.AngkaDipastikan).HasMaxLength(Realisasi.PanjangAngkaDipastikan);
        builder.Property(r => r.DipastikanOleh).HasMaxLength(Realisasi.PanjangNamaPelaku);
        builder.Property(r => r.DiisiOleh).HasMaxLength(Realisasi.PanjangNamaPelaku);
        builder.Property(r => r.DiajukanOleh).HasMaxLength(Realisasi.PanjangNamaPelaku);
        builder.Property(r => r.DiverifikasiOleh).HasMaxLength(Realisasi.PanjangNamaPelaku);
        builder.Property(r => r.DisetujuiOleh).HasMaxLength(Realisasi.PanjangNamaPelaku);
        builder.Property(r => r.DikembalikanOleh).HasMaxLength(Realisasi.PanjangNamaPelaku);
        builder.Property(r => r.AlasanBukaKunci).HasMaxLength(Realisasi.PanjangCatatan);
        builder.Property(r => r.KunciDibukaOleh).HasMaxLength(Realisasi.PanjangNamaPelaku);
        builder.ComplexProperty(r => r.Resmi, v =>
        {
            v.Property(x => x.AlasanTidakBerlaku).HasMaxLength(Realisasi.PanjangCatatan);
            v.Property(x => x.Analisis).HasMaxLength(Realisasi.PanjangCatatan);
            v.Property(x => x.Kendala).HasMaxLength(Realisasi.PanjangCatatan);
            v.Property(x => x.TindakLanjut).HasMaxLength(Realisasi.PanjangCatatan);
            v.Property(x => x.DisetujuiOleh).HasMaxLength(Realisasi.PanjangNamaPelaku);
        });
    }
}
