using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KinerjaKanwil.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class BerkasImpor : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "BerkasImpor",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DivisiId = table.Column<int>(type: "INTEGER", nullable: false),
                    Triwulan = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Nama = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Isi = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Baris = table.Column<string>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Hasil = table.Column<string>(type: "TEXT", nullable: false),
                    DiunggahOlehId = table.Column<int>(type: "INTEGER", nullable: false),
                    DiunggahOleh = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DiunggahPada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DiterapkanOlehId = table.Column<int>(type: "INTEGER", nullable: true),
                    DiterapkanOleh = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DiterapkanPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DibatalkanOleh = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DibatalkanPada = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BerkasImpor", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BerkasImpor_Divisi_DivisiId",
                        column: x => x.DivisiId,
                        principalTable: "Divisi",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_BerkasImpor_DivisiId_DiunggahPada",
                table: "BerkasImpor",
                columns: new[] { "DivisiId", "DiunggahPada" });

            migrationBuilder.CreateIndex(
                name: "IX_BerkasImpor_Status_DiunggahPada",
                table: "BerkasImpor",
                columns: new[] { "Status", "DiunggahPada" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BerkasImpor");
        }
    }
}
